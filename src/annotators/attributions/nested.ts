/**
 * Sayings within sayings: what somebody says is read once more, for what it tells that others say.
 *
 *   "Lee said Kim had promised to go." -> Lee: Kim had promised to go; within it Kim: to go
 */
import type { Sentence } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import type { RuleUse } from '../rule.ts';
import type { Readings } from './acceptance/readings.ts';
import type { Draft } from './linker/draft.ts';
import { draftLinks } from './linker/drafts.ts';
import { type Link, link, newLinks } from './linker/link.ts';
import type { Material } from './linker/pieces.ts';
import type { Quotation } from './marks.ts';
import { withSentenceForms } from './rules/sentence-forms.ts';
import { bolderOf, type Tagged, type Tagger } from './tagger/tagger.ts';
import { withoutMarks } from './without-marks.ts';

const NONE: Readings = { plainer: [], bolder: [] };

/** Fewer words than these tell of nobody's saying. */
const SHORTEST = 4;

/** What is said in one span of a content, as the plainer and the bolder reading have it; `quotations` are all of the text, of any depth. */
export function draftNested(
  { text, tokens }: Material,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  { tagSaid }: Tagger,
  content: Span,
  use: RuleUse,
): Readings {
  const said = withoutMarks(text, content);
  const first = firstIndex(tokens.words.length, (at) => tokens.starts[at]! >= said.start);
  const end = firstIndex(tokens.words.length, (at) => tokens.ends[at]! > said.end);
  if (end - first < SHORTEST) return NONE;
  const inner = quotationsIn(quotations, said);
  const tagged = tagSaid({ tokens, sentences }, { first, end, quotations: inner });
  if (tagged === null) return NONE;
  const bolder = bolderOf(tagged);
  const linksOf = (reading: Tagged): Link[] => link([withSentenceForms(reading, use)], use);
  const draftsOf = (links: readonly Link[]): Draft[] =>
    draftLinks({ text, tokens, quotations: inner }, links, new Set(), use);
  const links = linksOf(tagged);
  return {
    plainer: draftsOf(links),
    bolder: bolder === null ? [] : draftsOf(newLinks(linksOf(bolder), links)),
  };
}

/** The outermost quotations that lie in a span. */
export function quotationsIn(quotations: readonly Quotation[], { start, end }: Span): Quotation[] {
  const found: Quotation[] = [];
  const from = firstIndex(quotations.length, (at) => quotations[at]!.start >= start);
  for (let at = from; at < quotations.length && quotations[at]!.start < end; at++) {
    const quotation = quotations[at]!;
    if (quotation.end <= end && quotation.start >= (found.at(-1)?.end ?? start)) found.push(quotation);
  }
  return found;
}

/** The first of `count` places in order from which on a test holds. */
function firstIndex(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
