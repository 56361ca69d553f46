/**
 * The titles of a person, wherever the article states one beside a name, and which of them is
 * the person's main one.
 *
 *   Colonel Ivo Petkov, Director of Traffic at Sofia Police  ->  Colonel; Director of Traffic (main)
 */
import type { Basis, Tokens } from '../../document/layers.ts';
import { lazy, readTable } from '../../lexicon/data.ts';
import { callingEndingAt, singular } from '../../lexicon/occupations.ts';
import { mostOf } from '../../tagging/log-linear.ts';
import { likeliestNoted, type NoteWeights, type Noting, probabilitiesOfNoted } from '../../tagging/noted.ts';
import type { NamedMention } from '../mentions/names.ts';
import { isPast } from '../mentions/roles.ts';
import type { Candidate, NamedText, Slot, TokensNamed } from './candidates.ts';
import { slotsOf } from './slots.ts';
import { noTitleFeatures, titleFeatures } from './title-features.ts';

/** A title of a person, where it stands. */
export interface TitleFound {
  readonly mention: NamedMention;
  readonly slot: Slot;
  readonly title: Candidate;
  /** Its words; one of several is in the singular. */
  readonly words: string;
  readonly probability: number;
  readonly basis: Basis;
}

/** The titles beside one name, in text order. */
export function titlesBeside(mention: NamedMention, text: NamedText, weights: NoteWeights): TitleFound[] {
  const found = slotsOf(mention, text).flatMap((slot) => titlesIn(slot, mention, text, weights));
  const led = leads(mention, text);
  return led === null ? found : [...found, led];
}

function titlesIn(slot: Slot, mention: NamedMention, text: NamedText, weights: NoteWeights): TitleFound[] {
  const best = titleIn(slot, text, weights);
  if (best === null) return [];
  const parts = joined(best.title, text);
  const second = parts.length > 1 ? undefined : joinedTo(best.title, slot.candidates, best.all, text);
  return [...parts, ...(second === undefined ? [] : [second])]
    .sort((a, b) => a.start - b.start)
    .map((title) => titleFound(title, slot, mention, text, best.probability));
}

/** The likeliest title of a slot, and how likely each candidate is; null where there is likelier none. */
export function titleIn(
  slot: Slot,
  text: TokensNamed,
  weights: NoteWeights,
): { readonly title: Candidate; readonly probability: number; readonly all: readonly number[] } | null {
  const { candidates } = slot;
  const noted = [...candidates.map((one) => titleFeatures(one, slot, text)), noTitleFeatures(slot)];
  const all = probabilitiesOfNoted(noted, weights);
  // Which words of it are the title may be open where it is clear that one stands there.
  if (all[candidates.length]! > 0.5) return null;
  const { at, probability } = mostOf(all.slice(0, candidates.length));
  return { title: candidates[at]!, probability, all };
}

function titleFound(
  title: Candidate,
  slot: Slot,
  mention: NamedMention,
  text: NamedText,
  probability: number,
): TitleFound {
  const words = wordsBetween(text.tokens, title.start, title.end);
  const one = slot.several ? words.replace(/\S+$/, singular) : words;
  return { mention, slot, title, words: one, probability, basis: 'stated' };
}

/** Two titles that *and* joins: `Chief Executive and Board Chairman`. */
function joined(title: Candidate, text: NamedText): Candidate[] {
  for (let at = title.start + 1; at < title.head - 1; at++) {
    if (text.tokens.words[at]!.text !== 'and') continue;
    const first = callingEndingAt(text.tokens.words, at, title.start);
    if (first === null) continue;
    return [
      { start: title.start, head: at, end: at, calling: first },
      { ...title, start: at + 1 },
    ];
  }
  return [title];
}

/** The likeliest other candidate that *and* joins to the best one. */
function joinedTo(
  best: Candidate,
  candidates: readonly Candidate[],
  probabilities: readonly number[],
  text: NamedText,
): Candidate | undefined {
  const and = (at: number): boolean => text.tokens.words[at]?.text === 'and';
  let other: number | undefined;
  for (const [i, one] of candidates.entries()) {
    const apart = one.start > best.end || one.end < best.start;
    const joins = and(one.start - 1) || (and(one.end) && one.end < best.start);
    const known = KNOWN.has(one.calling.kind);
    if (apart && joins && known && (other === undefined || probabilities[i]! > probabilities[other]!)) other = i;
  }
  return other === undefined ? undefined : candidates[other];
}
const KNOWN: ReadonlySet<string> = new Set(['office', 'rank', 'role', 'royal', 'religious', 'occupation']);

/** `Ann Lee, who heads the union`: the verb says what she is. */
function leads(mention: NamedMention, text: NamedText): TitleFound | null {
  const { tokens } = text;
  let at = mention.endToken;
  if (tokens.words[at]?.text === ',') at++;
  if (tokens.words[at]?.text !== 'who') return null;
  const words = leadingVerbs().get(tokens.words[at + 1]?.text ?? '');
  if (words === undefined) return null;
  const title: Candidate = {
    start: at + 1,
    head: at + 2,
    end: at + 2,
    calling: { kind: 'role', length: 1, gender: null },
  };
  const slot: Slot = { kind: 'is', start: at + 1, end: at + 2, several: false, lead: 'who', candidates: [title] };
  return { mention, slot, title, words, probability: 0.8, basis: 'inferred' };
}
const leadingVerbs = lazy(
  () => new Map(readTable('leading-verbs.tsv').map(([verb = '', title = '']) => [verb, title])),
);

/** The person's main title: of all, the likeliest. */
export function mainTitle(titles: readonly TitleFound[], weights: NoteWeights): TitleFound | null {
  if (titles.length < 2) return titles[0] ?? null;
  const known = wordsKnown(titles);
  const features = titles.map((title, i) => mainFeatures(title, i, titles, known));
  return titles[likeliestNoted(features, weights).at]!;
}

/** The words of a person's titles: how often each stands, and what longer ones end with. */
interface WordsKnown {
  readonly times: ReadonlyMap<string, number>;
  readonly ends: ReadonlySet<string>;
}

function wordsKnown(titles: readonly TitleFound[]): WordsKnown {
  const times = new Map<string, number>();
  for (const { words } of titles) times.set(words.toLowerCase(), (times.get(words.toLowerCase()) ?? 0) + 1);
  const ends = new Set<string>();
  for (const words of times.keys())
    for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) ends.add(words.slice(at + 1));
  return { times, ends };
}

export function mainFeatures(
  one: TitleFound,
  place: number,
  all: readonly TitleFound[],
  known: WordsKnown = wordsKnown(all),
): Noting {
  const { kind } = one.title.calling;
  const folded = one.words.toLowerCase();
  return (note) => {
    note('place', String(Math.min(place, 3)));
    note('kind', kind);
    note('slot', one.slot.kind);
    note('place, kind', place === 0 ? 'first' : 'later', kind);
    note('time', isPast(one.words) ? 'past' : 'now');
    note('words', String(Math.min(4, one.title.head - one.title.start)));
    note('of', one.title.end > one.title.head ? 'with' : 'without');
    note('stated', known.times.get(folded)! > 1 ? 'again' : 'once');
    if (known.ends.has(folded)) note('shorter', 'than another');
    note('sure', one.probability < 0.5 ? 'no' : 'yes');
  };
}

/** The tokens [start, end) as they are written. */
export function wordsBetween(tokens: Tokens, start: number, end: number): string {
  let words = tokens.words[start]!.text;
  for (let at = start + 1; at < end; at++) {
    const touches = tokens.ends[at - 1]! === tokens.starts[at]!;
    words += touches ? tokens.words[at]!.text : ` ${tokens.words[at]!.text}`;
  }
  return words;
}
