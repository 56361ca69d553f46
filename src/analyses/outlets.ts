/**
 * The outlets side by side: how many articles each has, how much it quotes, how much of that
 * verbatim and from whom.
 *
 *   Post: 3 articles, 8 quotes, 5 direct, 7 of named speakers; Okonjo 4, Veldt 2
 */
import { Counts, compareText } from './same-person.ts';
import { type Utterance, voicesOf } from './utterances.ts';

export interface OutletCounts {
  /** Null for the articles that name none. */
  readonly outlet: string | null;
  articles: number;
  words: number;
  quotes: number;
  direct: number;
  /** Of speakers that are named. */
  named: number;
  /** Named speakers by their names. */
  readonly speakers: Counts;
}

export function startOutlets() {
  const outlets = new Map<string | null, OutletCounts>();
  return {
    add(outlet: string | null, words: number, utterances: readonly Utterance[]): void {
      if (!outlets.has(outlet))
        outlets.set(outlet, { outlet, articles: 0, words: 0, quotes: 0, direct: 0, named: 0, speakers: new Counts() });
      const counts = outlets.get(outlet)!;
      counts.articles += 1;
      counts.words += words;
      for (const utterance of utterances) {
        counts.quotes += 1;
        if (utterance.kind === 'direct') counts.direct += 1;
        const named = voicesOf(utterance).filter(({ status }) => status === 'named');
        if (named.length > 0) counts.named += 1;
        for (const { speaker } of named) counts.speakers.add(speaker!);
      }
    },
    /** Those with most articles first, the articles without an outlet last. */
    end: (): OutletCounts[] =>
      [...outlets.values()].sort(
        (a, b) =>
          Number(a.outlet === null) - Number(b.outlet === null) ||
          b.articles - a.articles ||
          compareText(a.outlet ?? '', b.outlet ?? ''),
      ),
  };
}
