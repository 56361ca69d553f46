/**
 * Persons whom the text says to be one: whoever is *better known as* another name.
 *
 *   Ann Mary Poe, better known as Ruby Vale, … Vale   ->   one person
 */
import type { NamedMention } from '../mentions/names.ts';

/** What stands between two names of one person. */
const KNOWN_AS =
  /^[\s,(]*(?:\([^)]{0,60}\)[\s,]*)?(?:(?:who is |who was |is |was )?(?:also|better|best|otherwise|previously|formerly|popularly|commonly|widely|locally|professionally|simply) (?:known|called)|(?:is |was )?(?:known|born)|(?:is |was )?nicknamed|a\.?k\.?a\.?|alias|né|née|whose real name (?:is|was)|real name:?|stage name:?)(?: (?:as|by)(?: (?:his|her|their|the)(?: \S+){0,2} (?:name|pseudonym|moniker|nickname))?)?\s*["“‘'(]*$/i;
const LONGEST_BETWEEN = 120;

/** Pairs of names next to one another that the words between them make one person's. */
export function knownAs(mentions: readonly NamedMention[], text: string): [NamedMention, NamedMention][] {
  return mentions.flatMap((mention, i): [NamedMention, NamedMention][] => {
    const next = mentions[i + 1];
    if (next === undefined || next.name.start - mention.name.end > LONGEST_BETWEEN) return [];
    return KNOWN_AS.test(text.slice(mention.name.end, next.name.start)) ? [[mention, next]] : [];
  });
}
