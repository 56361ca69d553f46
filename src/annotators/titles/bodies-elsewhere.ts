/** The bodies that an article names away from a title: those that share a word with it, the one named most, and those named last before. */
import type { EntityType } from '../../document/layers.ts';
import type { NamedMention } from '../mentions/names.ts';
import { type Body, type BodyElsewhere, named, namesBefore, opensSentence, wordsOf } from './body.ts';
import type { Candidate, NamedText, Titled } from './candidates.ts';

/** How many tokens before a title, and how many bodies, are looked at for the one that the sentences before speak of. */
const REACH_OF_TITLE = 90;
const MOST_NEAR = 3;

/** Those that share a word with the title, the one named most, and those named last before. */
export function bodiesElsewhere(
  { title, mention }: Titled & { readonly title: Candidate },
  beside: readonly Body[],
  text: NamedText,
): BodyElsewhere[] {
  const telling = wordsOf(text.tokens, title.start, title.end).toLowerCase().match(TELLING) ?? [];
  const from = Math.min(title.start, mention.firstToken);
  const near = lastNamed(from, beside, text);
  const found: BodyElsewhere[] = near.map((name, nearer) => {
    const rank = text.bodies.findIndex((body) => body.text === name.text);
    return {
      ...named(name),
      where: 'elsewhere',
      rank: rank < 0 ? null : rank,
      nearer,
      sentences: mention.sentence - name.sentence,
      opens: opensSentence(name.firstToken, text.tokens),
      shares: sharesWord(name, telling),
      others: beside.length,
    };
  });
  for (const [rank, name] of text.bodies.entries()) {
    const known = [...beside, ...found].some((body) => body.name?.text === name.text);
    const shares = sharesWord(name, telling);
    if (known || (rank > 0 && !shares)) continue;
    const elsewhere = { where: 'elsewhere', rank, nearer: null, sentences: 0, opens: false } as const;
    found.push({ ...named(name), ...elsewhere, shares, others: beside.length });
  }
  return found;
}

/** The bodies named last before a token, the nearest first, each once. */
function lastNamed(from: number, beside: readonly Body[], text: NamedText): NamedMention[] {
  const found: NamedMention[] = [];
  for (const name of namesBefore(from, REACH_OF_TITLE, text)) {
    if (found.length === MOST_NEAR) break;
    if (!NAMED_BODIES.has(name.name.type) || name.endToken > from) continue;
    const known = (body: NamedMention | null): boolean => body?.text === name.text;
    if (!found.some(known) && !beside.some((body) => known(body.name))) found.push(name);
  }
  return found;
}
const NAMED_BODIES: ReadonlySet<EntityType> = new Set(['organization', 'location', 'facility']);

const sharesWord = (name: NamedMention, telling: readonly string[]): boolean =>
  telling.some((word) => name.text.toLowerCase().includes(word.slice(0, STEM)));

/** The words of a title that may stand in the name of its body, and how many of their letters both have: *electoral*, *elections*. */
const TELLING = /(?<!\p{L})(?!minister|chief|general|deputy|national|former|director|president|officer)\p{L}{6,}/gu;
const STEM = 6;
