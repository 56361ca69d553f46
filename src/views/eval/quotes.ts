/**
 * Quotes, by the measures of the field:
 *
 *   content   contents overlap by half (intersection over union); also for each kind
 *   exact     contents are equal, but for marks and spaces at their ends
 *   partial   each content earns the share of it that the other side covers (Johansson & Moschitti 2010)
 *   source    the content overlaps, and the sources overlap by half of the shorter one or are both absent
 *   speaker   the content overlaps, and the speaker is one of the names by which the gold calls it
 *   cue, sources   spans by themselves: one that overlaps is right
 */

import { QUOTE_KINDS } from '../../document/layers.ts';
import { type Span, slice } from '../../document/span.ts';
import type { GoldQuote } from '../../inputs/gold/gold.ts';
import { looseNameKey } from '../../lexicon/spelling.ts';
import { type Difference, type Layer, type MeasureRow, measureRow, newTally, type Tally } from './layer.ts';
import { coverage, type Match, match, shared } from './matching.ts';
import type { Pair } from './pairs.ts';

export const quotes: Layer = {
  name: 'quotes',
  isIn: ({ gold }) => gold.quotes.length + gold.cues.length + gold.sources.length > 0,
  measures,
  differences,
};

function measures(pairs: readonly Pair[]): MeasureRow[] {
  const matched = pairs.map((pair) => ({
    ...pair,
    matches: match(pair.document.text, pair.found.quotes, pair.gold.quotes),
  }));
  const golds = pairs.flatMap(({ gold }) => gold.quotes);
  const row = (type: string, measure: string, tally: Tally): MeasureRow => measureRow('quotes', type, measure, tally);
  const count = (
    isRight: (pair: Pair, one: Match) => boolean,
    counts: (quote: GoldQuote) => boolean = () => true,
  ): Tally => {
    const tally = newTally();
    for (const { matches, ...pair } of matched) {
      const right = matches.filter((one) => isRight(pair, one));
      tally.found += pair.found.quotes.filter(counts).length;
      tally.gold += pair.gold.quotes.filter(counts).length;
      tally.rightFound += right.filter(({ found }) => counts(pair.found.quotes[found]!)).length;
      tally.rightGold += right.filter(({ gold }) => counts(pair.gold.quotes[gold]!)).length;
    }
    return tally;
  };
  return [
    ...(golds.length === 0
      ? []
      : [
          row(
            'all',
            'content',
            count(() => true),
          ),
          row(
            'all',
            'exact',
            count((_, { exact }) => exact),
          ),
          row('all', 'partial', partial(pairs)),
        ]),
    ...(golds.some(({ source }) => source !== null)
      ? [
          row(
            'all',
            'source',
            count((_, { source }) => source),
          ),
        ]
      : []),
    ...(golds.some(({ speaker }) => speaker !== null) ? [row('all', 'speaker', count(sameSpeaker))] : []),
    ...QUOTE_KINDS.filter((kind) => golds.some((quote) => quote.kind === kind)).map((kind) =>
      row(
        kind,
        'content',
        count(
          () => true,
          (quote) => quote.kind === kind,
        ),
      ),
    ),
    ...(['cues', 'sources'] as const)
      .filter((part) => pairs.some(({ gold }) => gold[part].length > 0))
      .map((part) => row(part === 'cues' ? 'cue' : 'source', 'overlap', overlapping(pairs, part))),
  ];
}

function partial(pairs: readonly Pair[]): Tally {
  const tally = newTally();
  for (const { document, gold, found } of pairs) {
    tally.found += found.quotes.length;
    tally.gold += gold.quotes.length;
    for (const one of found.quotes) tally.rightFound += coverage(document.text, one, gold.quotes);
    for (const one of gold.quotes) tally.rightGold += coverage(document.text, one, found.quotes);
  }
  return tally;
}

function overlapping(pairs: readonly Pair[], part: 'cues' | 'sources'): Tally {
  const tally = newTally();
  for (const { gold, found } of pairs) {
    tally.found += found[part].length;
    tally.gold += gold[part].length;
    const touches = (one: readonly Span[], others: readonly (readonly Span[])[]): boolean =>
      others.some((other) => shared(one, other) > 0);
    tally.rightFound += found[part].filter((one) => touches(one, gold[part])).length;
    tally.rightGold += gold[part].filter((one) => touches(one, found[part])).length;
  }
  return tally;
}

function sameSpeaker({ gold, found }: Pair, one: Match): boolean {
  const accepted = (gold.quotes[one.gold]!.speaker ?? []).map(looseNameKey);
  const [name] = found.quotes[one.found]!.speaker ?? [];
  return accepted.length === 0 ? name === undefined : name !== undefined && accepted.includes(looseNameKey(name));
}

function differences(pair: Pair): Difference[] {
  const { document, gold, found } = pair;
  const matches = match(document.text, found.quotes, gold.quotes);
  const [seenFound, seenGold] = [new Set(matches.map((one) => one.found)), new Set(matches.map((one) => one.gold))];
  const text = (spans: readonly Span[] | null): string | null =>
    spans?.map((span) => slice(document.text, span)).join(' … ') || null;
  const at = (quote: GoldQuote): Span & { type: string | null } => ({
    start: quote.content[0]!.start,
    end: quote.content.at(-1)!.end,
    type: quote.kind,
  });
  return [
    ...matches.flatMap((one): Difference[] => {
      const [a, b] = [gold.quotes[one.gold]!, found.quotes[one.found]!];
      const differ = (
        difference: Difference['difference'],
        ofGold: string | null,
        ofFound: string | null,
      ): Difference => {
        return { ...at(a), difference, gold: ofGold, found: ofFound };
      };
      return [
        ...(one.exact ? [] : [differ('boundary', text(a.content), text(b.content))]),
        ...(one.source || a.source === null ? [] : [differ('source', text(a.source), text(b.source))]),
        ...(a.speaker === null || sameSpeaker(pair, one)
          ? []
          : [differ('speaker', a.speaker[0] ?? null, b.speaker?.[0] ?? null)]),
      ];
    }),
    ...gold.quotes
      .filter((_, i) => !seenGold.has(i))
      .map((one): Difference => ({ ...at(one), difference: 'missed', gold: text(one.content), found: null })),
    ...found.quotes
      .filter((_, i) => !seenFound.has(i))
      .map((one): Difference => ({ ...at(one), difference: 'extra', gold: null, found: text(one.content) })),
  ];
}
