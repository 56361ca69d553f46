/**
 * Full names that the tagger took for something else though the article goes on with their
 * surnames as persons.
 *
 *   candidate "Tory Nour" (organization) … "Nour" (person) said   ->   both persons, and one
 */
import type { NamedMention } from '../mentions/names.ts';

/** The mentions, with those retyped whose last word is a person's only name elsewhere. */
export function withPersonsBySurname(mentions: readonly NamedMention[]): NamedMention[] {
  const alone = new Set<string>();
  const explained = new Set<string>();
  for (const { name, words } of mentions) {
    if (name.type === 'person' && words.length === 1) alone.add(words[0]!);
    else if (name.type === 'person') for (const word of words) explained.add(word);
    else if (words.length === 1) explained.add(words[0]!); // a company by its short name
  }
  return mentions.map((mention) => {
    const { name, words, text } = mention;
    const surname = words.at(-1)!;
    const isFull = words.length === 2 && /^\p{Lu}\p{Ll}+ \p{Lu}\p{L}+$/u.test(text);
    if (
      name.type !== 'organization' ||
      mention.entry !== null ||
      !isFull ||
      !alone.has(surname) ||
      explained.has(surname)
    )
      return mention;
    return { ...mention, name: { ...name, type: 'person', by: 'entities/surname' } };
  });
}
