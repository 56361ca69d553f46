/**
 * What the features of each candidate of a phrase are worked out from: what is remembered of it, how it stands among the
 * others, and where the phrase stands.
 */
import { countBefore } from '../../document/finding.ts';
import type { Article } from './article.ts';
import type { Event } from './events.ts';
import type { Ask } from './features/feature.ts';
import type { Candidate, Memory, Trail } from './memory.ts';
import type { Phrase } from './phrase.ts';
import type { Known, Place } from './place.ts';

export function asksOf(phrase: Phrase, candidates: readonly Candidate[], place: Place, known: Known): Ask[] {
  const { article, memory } = known;
  const telling = article.tellingWords(phrase);
  const called = article.cast.called.get(phrase.head)?.length ?? 0;
  const of = { phrase, candidates, place, known, telling, called, ...inView(candidates, place.event.sentence, memory) };
  return candidates.map((_, at) => askOf(at, of));
}

/** What is the same of all candidates of a phrase. */
interface Asked extends InView {
  readonly phrase: Phrase;
  readonly candidates: readonly Candidate[];
  readonly place: Place;
  readonly known: Known;
  /** The words of the phrase that tell which one is meant. */
  readonly telling: readonly string[];
  /** How many the article calls by its head noun. */
  readonly called: number;
}

interface InView {
  readonly trails: readonly (Trail | undefined)[];
  /** How many candidates of each sort were met no more than three sentences before. */
  readonly rivals: ReadonlyMap<Candidate['sort'], number>;
}

/** How many candidates of its sort were met after one: anywhere, or in the article's own words. */
function rankOf(
  at: number,
  candidates: readonly Candidate[],
  trails: InView['trails'],
  met: 'token' | 'toldToken',
): number {
  const { sort } = candidates[at]!;
  const token = trails[at]?.[met] ?? -1;
  let rank = 0;
  for (let i = 0; i < candidates.length; i++)
    if ((trails[i]?.[met] ?? -1) > token && candidates[i]!.sort === sort) rank++;
  return rank;
}

/** What is remembered of the candidates, and how many of each sort are in view. */
function inView(candidates: readonly Candidate[], sentence: number, memory: Memory): InView {
  const trails = candidates.map((candidate) => memory.trailOf(candidate));
  const rivals = new Map<Candidate['sort'], number>();
  for (const [at, { sort }] of candidates.entries())
    if (sentence - (trails[at]?.sentence ?? -99) <= 3) rivals.set(sort, (rivals.get(sort) ?? 0) + 1);
  return { trails, rivals };
}

function askOf(at: number, { phrase, candidates, place, known, trails, rivals, telling, called }: Asked): Ask {
  const { event, attribution, country } = place;
  const { article, memory, tellers, sources } = known;
  const candidate = candidates[at]!;
  const trail = trails[at];
  return {
    phrase,
    candidate,
    trail,
    memory,
    others: candidates,
    text: article.text,
    sentence: event.sentence,
    block: event.block,
    quotation: event.quotation,
    teller: event.quotation < 0 ? null : (tellers[event.quotation] ?? null),
    opensBlock: event.opensBlock,
    opensSentence: event.opensSentence,
    part: event.part,
    attribution: attribution < 0 ? null : article.attributions[attribution]!,
    index: attribution,
    from: attribution < 0 ? event : fromOf(attribution, event, article),
    sources,
    cast: article.cast,
    toldRank: rankOf(at, candidates, trails, 'toldToken'),
    rank: rankOf(at, candidates, trails, 'token'),
    rivals: rivals.get(candidate.sort) ?? 0,
    inside: candidate.entity === null ? null : article.insideAs(candidate, phrase),
    inContent: attribution >= 0 && candidate.entity !== null && article.inContent(candidate, attribution),
    inHeadline: article.headline.has(candidate),
    later: candidate.kind === 'entity' && (trail === undefined || trail.met === 0),
    known: called,
    country,
    telling,
  };
}

/** Where a saying begins: its content may stand before its source. */
function fromOf(attribution: number, { start, sentence, block }: Event, article: Article): Ask['from'] {
  const first = article.attributions[attribution]!.content[0]!.start;
  if (first >= start) return { start, sentence, block };
  const at = countBefore(article.sentences, ({ start }) => start <= first) - 1;
  return { start: first, sentence: Math.max(0, at), block: article.sentences[at]?.block ?? block };
}
