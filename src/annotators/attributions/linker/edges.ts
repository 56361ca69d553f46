/**
 * Edges of segments: what the tagger's habits leave at the ends of a source, a cue or a content that
 * is no part of it.
 *
 *   source "Hugh Hill, 34," -> "Hugh Hill, 34";  cue "also said:" -> "said";
 *   "According to" + "the bank, growth will slow" -> source "the bank"
 */
import type { Tokens } from '../../../document/layers.ts';
import { weekdayNumber } from '../../../lexicon/calendar.ts';
import { looksFinite } from '../../../lexicon/finite-verbs.ts';
import { isWord } from '../../../lexicon/function-words.ts';
import { verbAt } from '../../../lexicon/reporting-verbs.ts';
import { withoutAddressee } from '../rules/addressee.ts';
import { withoutAdjunct } from '../rules/adjunct.ts';
import { quotedAfter } from '../rules/quoted-as.ts';
import { cueWithUnsaid } from '../rules/unsaid.ts';
import { withoutWithheld } from '../rules/withheld.ts';
import type { Segment } from '../tagger/labels.ts';
import { antecedentOf, relativeOf } from './antecedents.ts';
import { speakerBehind } from './behind-quotation.ts';
import { cueVerb } from './cue-verb.ts';
import type { SureRule } from './draft.ts';
import type { EdgeRule, Parts } from './parts.ts';

const quotedAsSaying: EdgeRule & SureRule = {
  name: 'attributions/quoted-as-saying',
  right: 0.9,
  why: 'Who is quoted "as saying" something is its source, not the paper or person who quotes.',
  example: '"The dam was safe from the first day," Radio Lago quoted Ana Ruiz as saying.',
  apply(parts, tokens) {
    const source = quotedAfter(tokens, parts.cue);
    if (source === null) return null;
    // What is said may follow: `quoted Ann Lee as saying that …`.
    const after = source.end + (/^[,:]$/.test(tokens.words[source.end + 2]?.text ?? '') ? 3 : 2);
    const contents = parts.contents.flatMap(({ first, end }) =>
      first < parts.cue.end || first >= after ? [{ first, end }] : end > after ? [{ first: after, end }] : [],
    );
    return contents.length === 0 ? null : { ...parts, source, contents, by: quotedAsSaying };
  },
};

/** The rules in the order in which they cut. */
export const EDGES: readonly EdgeRule[] = [
  {
    name: 'attributions/cue-edges',
    why: 'An adverb before a cue and a mark or weekday after it are no part of it.',
    example:
      'The two sisters now plan to file a complaint with the court in Lima, hoping to document that the count was changed.',
    apply: (parts, tokens) => {
      const cue = cueEdges(tokens, parts.cue);
      return isSame(cue, parts.cue) ? null : { ...parts, cue };
    },
  },
  {
    name: 'attributions/unsaid',
    why: 'Who refuses to confirm something refuses nothing else: both verbs are the cue.',
    example: 'The minister refused to explain why the dam broke.',
    apply: (parts, tokens) => {
      const cue = cueWithUnsaid(tokens, parts.cue, parts.contents);
      if (cue === null) return null;
      const behind = ({ first, end }: Segment): Segment => ({ first: Math.max(first, cue.end), end });
      return {
        ...parts,
        cue,
        contents: parts.contents.map((one) => (one.first === parts.cue.end ? behind(one) : one)),
      };
    },
  },
  quotedAsSaying,
  {
    name: 'attributions/source-edges',
    why: 'The tagger at times takes the mark beside a source along.',
    example: 'Hugh Hill, 34, said the dam was safe.',
    apply: (parts, tokens) => {
      const source = parts.source && sourceEdges(tokens, parts.source);
      return source === null || isSame(source, parts.source!) ? null : { ...parts, source };
    },
  },
  {
    name: 'attributions/day-of-cue',
    why: 'The day of the saying right after the cue, or behind a noun phrase, is no part of what is said.',
    example: 'The Peruvian Foreign Office said today conditions in Lima appear to be getting worse.',
    apply: (parts, tokens) => withContents(parts, (content) => withoutDay(tokens, parts.cue, content)),
  },
  {
    name: 'attributions/addressee',
    why: 'Whom something is told is no part of what is told.',
    example: 'She asked the guard who had left the tap on.',
    apply: cuttingBeside(withoutAddressee),
  },
  {
    name: 'attributions/object',
    why: 'Whom somebody tells to do something is part of what is told: them to leave.',
    example: 'She told him to wait outside.',
    apply: (parts, tokens) => withContents(parts, (content) => withObject(tokens, parts.cue, content)),
  },
  speakerBehind,
  {
    name: 'attributions/adjunct',
    why: 'When and in what something is said is no part of what is said.',
    example: 'Sources close to the mayor said last night he was glad.',
    apply: cuttingBeside(withoutAdjunct),
  },
  {
    name: 'attributions/clock-label',
    why: 'The time of the clock that a live page puts before its entry is no part of what is said.',
    example: '18:00 GMT: The strike will go on, the union says.',
    apply: (parts, tokens) => withContents(parts, (content) => withoutClock(tokens, content)),
  },
  {
    name: 'attributions/withheld',
    why: 'What somebody declines to say is told by the writer.',
    example: 'Police said the man was held but declined to give his name.',
    apply: (parts, tokens) => withContents(parts, (content) => withoutWithheld(tokens, parts.cue, content)),
  },
  {
    name: 'attributions/antecedent',
    why: 'Whom a relative pronoun stands for comes right before it.',
    example: 'He met Ana Ruiz, who said the dam was safe.',
    apply: (parts, tokens) => {
      const source = parts.source && (relativeOf(tokens, parts.source, parts.cue) ?? parts.source);
      const antecedent = source && antecedentOf(tokens, source);
      return antecedent && { ...parts, source, antecedent };
    },
  },
];

/** With the pronoun that stands between the cue and an infinitive. */
function withObject(tokens: Tokens, cue: Segment, { first, end }: Segment): Segment {
  const isObject = first === cue.end + 1 && OBJECT.test(tokens.words[cue.end]!.text);
  return isObject && tokens.words[first]!.text === 'to' ? { first: first - 1, end } : { first, end };
}
const OBJECT = /^(?:them|him|her|us|me|it|you)$/;

/** Without `09:12 GMT:` or `9.12 a.m. –` at its beginning. */
function withoutClock({ words }: Tokens, { first, end }: Segment): Segment {
  const text = (at: number): string => (at < end ? words[at]!.text : '');
  if (!/^\d{1,2}[:.]\d\d$/.test(text(first))) return { first, end };
  const zone = /^(?:\p{Lu}{1,5}|[ap]\.?m\.?)$/u.test(text(first + 1)) ? 1 : 0;
  return /^[:–—-]$/.test(text(first + 1 + zone)) && end - first > 3 + zone
    ? { first: first + 2 + zone, end }
    : { first, end };
}

/** More words than that between a cue and a content have more in them than an addressee or an adjunct. */
const FAR = 5;
const isFar = (cue: Segment, first: number): boolean => first < cue.end || first > cue.end + FAR;

const isSame = (a: Segment, b: Segment): boolean => a.first === b.first && a.end === b.end;

/** Cuts contents that begin near the cue, by what its verb takes. */
function cuttingBeside(
  cut: (tokens: Tokens, cue: Segment, verb: ReturnType<typeof cueVerb>, content: Segment) => Segment,
): EdgeRule['apply'] {
  return (parts, tokens) => {
    if (parts.contents.every(({ first }) => isFar(parts.cue, first))) return null;
    const verb = cueVerb(tokens, parts.cue);
    return withContents(parts, (content) => cut(tokens, parts.cue, verb, content));
  };
}

/** The parts with each content cut; null where none changes. */
function withContents(parts: Parts, cut: (content: Segment) => Segment): Parts | null {
  const contents = parts.contents.map(cut);
  return contents.every((content, at) => isSame(content, parts.contents[at]!)) ? null : { ...parts, contents };
}

/** Without marks at either end, and without a relative pronoun whose clause only adds: `The group, which` calls itself so, `said`. */
function sourceEdges(tokens: Tokens, { first, end }: Segment): Segment {
  let [from, to] = [first, end];
  if (to - from > 2 && /^(?:who|which)$/.test(tokens.words[to - 1]!.text) && tokens.words[to - 2]!.text === ',')
    to -= 2;
  while (to - from > 1 && /^[,;:.—–-]$/.test(tokens.words[to - 1]!.text)) to--;
  while (to - from > 1 && /^[,;:.—–-]$/.test(tokens.words[from]!.text)) from++;
  return { first: from, end: to };
}

/** `said` in `also said:`, `said Monday` and `took to the radio to say`, but `has said` with its auxiliary. */
function cueEdges(tokens: Tokens, { first, end }: Segment): Segment {
  let [from, to] = [first, end];
  while (
    to - from > 1 &&
    (/^[,;:—–-]$/.test(tokens.words[to - 1]!.text) || weekdayNumber(tokens.words[to - 1]!.text) !== null)
  )
    to--;
  while (to - from > 1 && isWord(tokens.words[from]!.text.toLowerCase(), 'adverb')) from++;
  return { first: isWayToSay(tokens, from, to) ? to - 1 : from, end: to };
}

/** Whether a cue tells at length what somebody did to say something: `went on the radio | to say`, but `went on to say`. */
function isWayToSay(tokens: Tokens, first: number, end: number): boolean {
  if (end - first < SHORTEST_WAY || tokens.words[end - 2]!.text !== 'to' || verbAt(tokens.words, end - 1) === null)
    return false;
  for (let at = first; at < end - 2; at++) if (!WAYS.has(verbAt(tokens.words, at)?.verb.lemma ?? 'go on')) return false;
  return true;
}
const SHORTEST_WAY = 5;
/** Reporting verbs that may begin a way: *went on* the radio. */
const WAYS: ReadonlySet<string> = new Set(['go on']);

/**
 * Without the day of the saying: right after the cue, `said | Monday | the dam was safe`, or behind a
 * noun phrase, `praised the crew | on Monday`, of which a clause might have it as its own.
 */
function withoutDay(tokens: Tokens, cue: Segment, { first, end }: Segment): Segment {
  if (first !== cue.end || end - first <= 2) return { first, end };
  const lower = (at: number): string => tokens.words[at]!.text.toLowerCase();
  const isDay = (at: number): boolean => weekdayNumber(lower(at)) !== null || /^(?:today|yesterday)$/.test(lower(at));
  if (isDay(first) && !/^['’]/.test(tokens.words[first + 1]!.text)) return { first: first + 1, end };
  const on = lower(end - 2) === 'on' ? end - 2 : end - 1;
  if (!isDay(end - 1) || on - first < 2 || isWord(lower(on - 1), 'preposition', 'determiner')) return { first, end };
  for (let at = first; at < on; at++)
    if (looksFinite(lower(at)) || isWord(lower(at), 'subordinator') || /^(?:to|["“”])$/.test(lower(at)))
      return { first, end };
  return { first, end: on };
}
