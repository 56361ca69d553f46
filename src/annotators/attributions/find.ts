/**
 * Who said what in an article's body: what the tagger marks is linked, quotations are made whole,
 * and rules add what has a form of its own: turns of an interview, signed and bare quotations.
 */

import type { Annotated } from '../../document/document.ts';
import { countBefore } from '../../document/finding.ts';
import type { Attribution } from '../../document/layers.ts';
import { compareSpans, provenanceOf, type Span } from '../../document/span.ts';
import { ALL_RULES, findBy, type RuleUse, refineBy } from '../rule.ts';
import type { Draft } from './linker/draft.ts';
import { draftLinks } from './linker/drafts.ts';
import { type Evidence, probabilityOf } from './linker/evidence.ts';
import { link } from './linker/link.ts';
import { contentOf, kindOf, type Material } from './linker/pieces.ts';
import { findMarks } from './marks.ts';
import { draftNested } from './nested.ts';
import { polarityOf } from './polarity.ts';
import { withBareQuotations } from './rules/bare-quotations.ts';
import { NOTHING_SAID } from './rules/nothing-said.ts';
import { withSentenceForms } from './rules/sentence-forms.ts';
import { turns } from './rules/turns.ts';
import type { Tagger } from './tagger/tagger.ts';

/** An attribution, and what its confidence was worked out from (null for rules). */
export interface FoundAttribution extends Attribution {
  readonly evidence: Evidence | null;
}

/** How often a rule's findings were right on the development sets; see data/models/attributions.md. */
const RIGHT: Readonly<Record<string, number>> = {
  'attributions/bare-quotation': 0.3,
  'attributions/quotation-apart': 0.7,
  'attributions/signature': 0.7,
  'attributions/colon': 0.7,
};

/** Findings less sure than this are more often wrong than they are worth. */
const LEAST = 0.38;

/** The same within what somebody says. */
const LEAST_NESTED = 0.65;

/** All attributions of a document, in text order. */
export function findAttributions(
  { text, layers }: Annotated<'structure' | 'tokens' | 'sentences'>,
  tagger: Tagger,
  use: RuleUse = ALL_RULES,
): FoundAttribution[] {
  const { tag, calibration } = tagger;
  // Nothing is left out for its confidence while that is still to be fitted.
  const uncalibrated = calibration.length === 0;
  const { structure, tokens, sentences } = layers;
  const body = structure.blocks.filter(({ kind }) => kind === 'body');
  const from = structure.dateline?.end ?? 0;
  const taking = findBy([turns], use, text, body);
  const turnsAt = new Set(taking.map(({ source }) => source[0]!.start));
  const isSearched = (block: number): boolean => {
    const found = structure.blocks[block];
    return found?.kind === 'body' && !turnsAt.has(found.start);
  };
  const marks = findMarks(text, body).quotations;
  const quotations = marks.filter(({ depth }) => depth === 0);
  const material: Material = { text, tokens, quotations };
  const tagged = Array.from(tag({ tokens, sentences, quotations, isSearched, from }), (one) =>
    withSentenceForms(one, use),
  );
  const taken = new Set<number>();
  const drafts = withBareQuotations(
    material,
    sentences,
    draftLinks(material, link(tagged, use), taken, use),
    taken,
    ({ block }) => isSearched(block),
    use,
  );
  const finished = (drafts: readonly Draft[], least: number): FoundAttribution[] =>
    outermost(
      refineBy(NOTHING_SAID, use, drafts, text)
        .map((draft) => finish(material, draft, calibration))
        .filter(({ confidence, evidence }) => evidence === null || uncalibrated || confidence >= least),
    );
  const found = finished(drafts, LEAST);
  const outerOf = new Map<FoundAttribution, FoundAttribution>();
  for (const outer of found)
    for (const span of outer.content)
      for (const inner of finished(draftNested(material, sentences, marks, tagger, span, use), LEAST_NESTED))
        outerOf.set(inner, outer);
  const said = taking.map((turn): FoundAttribution => ({ ...turn, evidence: null }));
  const all = [...found, ...outerOf.keys(), ...said].sort((a, b) => compareSpans(a.content[0]!, b.content[0]!));
  const places = new Map(all.map((one, place) => [one, place]));
  return all.map((one) => ({ ...one, within: places.get(outerOf.get(one)!) ?? null }));
}

function finish(
  { text, tokens }: Material,
  { source, antecedent, cue, verb, pieces, evidence, ...made }: Draft,
  calibration: readonly number[],
): FoundAttribution {
  const sorted = [...pieces].sort(compareSpans);
  const confidence = evidence === null ? RIGHT[made.by]! : probabilityOf(evidence, calibration);
  return {
    kind: kindOf(sorted),
    source: [antecedent, source].filter((span) => span !== null),
    cue: cue ? [{ start: cue.start, end: cue.end }] : [],
    content: contentOf(sorted),
    verb,
    polarity: polarityOf(text, tokens, { source, cue }),
    within: null,
    confidence: Number(confidence.toFixed(2)),
    ...provenanceOf(made),
    evidence,
  };
}

/** Without the attributions whose cue stands in the content of another: only the outermost counts. */
function outermost(found: readonly FoundAttribution[]): FoundAttribution[] {
  const contents = found.flatMap(({ content }) => content).sort(compareSpans);
  const holds = ({ start }: Span): boolean => {
    const count = countBefore(contents, (content) => content.start <= start);
    return count > 0 && contents[count - 1]!.end > start;
  };
  return found.filter(({ cue }) => !cue.some(holds));
}
