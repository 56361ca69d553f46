/**
 * What a reader meets, in text order, who keeps track of people: names, nominals,
 * pronouns, and people without a name, each with its place in the sentence and quotation.
 *
 *   "She left," Li said.   ->   pronoun (in quotation 0), name (source of quotation 0)
 */
import type { Layers, Token } from '../../document/layers.ts';
import { compareSpans, type Span } from '../../document/span.ts';
import type { Gender } from '../../lexicon/titles.ts';
import { findNominals, type Nominal } from '../entities/nominals.ts';
import type { Anaphor } from '../entities/salience.ts';
import type { ShortTitles } from '../entities/short-titles.ts';
import { type Stranger, strangerAt } from '../entities/strangers.ts';
import { partOf, partOfPronoun } from './clause-part.ts';
import type { Group } from './names.ts';
import { pronounGender } from './pronouns.ts';
import type { NamePlaces } from './titles-beside.ts';

export type Read = Pick<Layers, 'tokens' | 'sentences' | 'attributions'>;

type What =
  | { readonly kind: 'name'; readonly group: Group }
  | { readonly kind: 'nominal'; readonly nominal: Nominal }
  | { readonly kind: 'pronoun'; readonly gender: Gender }
  | { readonly kind: 'stranger'; readonly stranger: Stranger };

/** Tokens [first, last) and what they are. */
type Met = What & { readonly first: number; readonly last: number };

export type Event = Met & Anaphor & Span & { readonly newParagraph: boolean };

export function eventsOf(groups: readonly Group[], layers: Read, names: NamePlaces, shortTitles: ShortTitles): Event[] {
  const { tokens, sentences, attributions } = layers;
  const sentenceOf = new Int32Array(tokens.length).fill(-1);
  for (const [i, sentence] of sentences.entries()) sentenceOf.fill(i, sentence.firstToken, sentence.endToken);
  const sourceAt = indexAt(attributions.map(({ source }) => source));
  const reported = reportedBy(groups, attributions);
  const quotationAt = indexAt(attributions.map(({ content }, i) => (reported.has(i) ? [] : content)));
  return meet(groups, layers, names, shortTitles).map((met): Event => {
    const { first, last } = met;
    const start = tokens[first]!.start;
    const sentence = sentenceOf[first]!;
    const within = sentences[sentence];
    const part = met.kind === 'pronoun' || !within ? partOfPronoun(first, tokens) : partOf(first, last, tokens, within);
    const newParagraph = within !== undefined && within.block !== sentences[sentence - 1]?.block;
    const place = { start, end: tokens[last - 1]!.end, sentence, part };
    return { ...met, ...place, newParagraph, quotation: quotationAt(start), source: sourceAt(start) };
  });
}

/** The attributions that are but reports by an organization (*…, Reuters reported*): they read like the article's own words. */
function reportedBy(groups: readonly Group[], attributions: Read['attributions']): Set<number> {
  const ends = new Set(
    groups.flatMap(({ type, mentions }) => (type === 'organization' ? mentions.map(({ name }) => name.end) : [])),
  );
  const reports = attributions.map(({ kind, source }, i) =>
    kind === 'indirect' && ends.has(source[0]?.end ?? -1) ? i : -1,
  );
  return new Set(reports);
}

/** A pronoun inside a name (*He Lifeng*) is none. */
function meet(groups: readonly Group[], { tokens }: Read, names: NamePlaces, shortTitles: ShortTitles): Met[] {
  const named = new Uint8Array(tokens.length);
  const met: Met[] = [];
  for (const group of groups) {
    for (const { firstToken, endToken } of group.mentions) {
      named.fill(1, firstToken, endToken);
      met.push({ kind: 'name', group, first: firstToken, last: endToken });
    }
  }
  const inNominal = new Uint8Array(tokens.length);
  for (const nominal of findNominals(tokens, names, shortTitles)) {
    inNominal.fill(1, nominal.firstToken, nominal.endToken);
    met.push({ kind: 'nominal', nominal, first: nominal.firstToken, last: nominal.endToken });
  }
  for (const [i, token] of tokens.entries()) {
    if (named[i] === 1) continue;
    const gender = isEmphatic(i, tokens, names) ? null : pronounGender(token.text);
    if (gender !== null) met.push({ kind: 'pronoun', gender, first: i, last: i + 1 });
    const stranger = inNominal[i] === 1 ? null : strangerAt(i, tokens, names);
    if (stranger !== null) met.push({ kind: 'stranger', stranger, first: i, last: stranger.endToken });
  }
  return met.sort((a, b) => a.first - b.first || a.last - b.last);
}

/** `Li himself` says nothing new of Li. */
function isEmphatic(at: number, tokens: readonly Token[], names: NamePlaces): boolean {
  return names.endingAt(at) !== undefined && /self$/i.test(tokens[at]!.text);
}

/** The index of the list that has a span over a place, or -1. To be asked in text order. */
function indexAt(lists: readonly (readonly Span[])[]): (place: number) => number {
  const spans = lists
    .flatMap((list, index) => list.map(({ start, end }) => ({ start, end, index })))
    .sort(compareSpans);
  let next = 0;
  return (place) => {
    while (next < spans.length && spans[next]!.end <= place) next++;
    const span = spans[next];
    return span !== undefined && span.start <= place ? span.index : -1;
  };
}
