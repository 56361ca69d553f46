/**
 * Who said what in an article's body: what the tagger marks is linked, quotations are made whole,
 * and rules add what has a form of its own: turns of an interview, signed and bare quotations.
 */

import type { Annotated } from '../../document/document.ts';
import { countBefore } from '../../document/finding.ts';
import type { Attribution } from '../../document/layers.ts';
import { compareSpans, provenanceOf, type Span } from '../../document/span.ts';
import { ALL_RULES, findBy, type RuleUse, refineBy } from '../rule.ts';
import { type Judge, leastOf, shippedJudge } from './acceptance/acceptance.ts';
import { chooseReadings, type Readings } from './acceptance/readings.ts';
import type { Sight } from './acceptance/sight.ts';
import type { Draft } from './linker/draft.ts';
import { draftLinks } from './linker/drafts.ts';
import { link, newLinks } from './linker/link.ts';
import { contentOf, kindOf, type Material } from './linker/pieces.ts';
import { findMarks, type Quotation } from './marks.ts';
import { draftNested } from './nested.ts';
import { polarityOf } from './polarity.ts';
import { withBareQuotations } from './rules/bare-quotations.ts';
import { NOTHING_SAID } from './rules/nothing-said.ts';
import { withSentenceForms } from './rules/sentence-forms.ts';
import { turns } from './rules/turns.ts';
import { bolderOf, type Tagged, type Tagger } from './tagger/tagger.ts';

/** An attribution, and what its confidence was worked out from (null for rules). */
export interface FoundAttribution extends Attribution {
  readonly sight: Sight | null;
}

/** How often a rule's findings were right on the development sets; see data/models/attributions.md. */
const RIGHT: Readonly<Record<string, number>> = {
  'attributions/bare-quotation': 0.3,
  'attributions/quotation-apart': 0.7,
  'attributions/signature': 0.7,
  'attributions/colon': 0.7,
  'attributions/quoted-as-saying': 0.9,
};

/** What is read of a document before anything is decided. */
export interface Reading {
  readonly material: Material;
  /** All quotations, of any depth. */
  readonly marks: readonly Quotation[];
  /** What the tagger's two readings of the body give. */
  readonly readings: Readings;
  /** The quotations that are content of the plainer one. */
  readonly taken: Set<number>;
  /** The turns of an interview, which the tagger does not read. */
  readonly turns: readonly Attribution[];
  isSearched(block: number): boolean;
}

/** Reads a document's body with the tagger. */
export function readBody(
  { text, layers: { structure, tokens, sentences } }: Annotated<'structure' | 'tokens' | 'sentences'>,
  tagger: Tagger,
  use: RuleUse = ALL_RULES,
): Reading {
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
  const tagged = [...tagger.tag({ tokens, sentences, quotations, isSearched, from })];
  const taken = new Set<number>();
  return { material, marks, readings: readBoth(material, tagged, taken, use), taken, turns: taking, isSearched };
}

/** The drafts of the plainer and the bolder reading; of the bolder one, those of paragraphs that it reads otherwise. */
function readBoth(material: Material, tagged: readonly Tagged[], taken: Set<number>, use: RuleUse): Readings {
  const plainer = tagged.map((one) => withSentenceForms(one, use));
  const bolder = tagged.map((one, at) => {
    const other = bolderOf(one);
    return other === null ? plainer[at]! : withSentenceForms(other, use);
  });
  const links = link(plainer, use);
  return {
    plainer: draftLinks(material, links, taken, use),
    bolder: draftLinks(material, newLinks(link(bolder, use), links), new Set(), use),
  };
}

/** All attributions of a document, in text order. */
export function findAttributions(
  document: Annotated<'structure' | 'tokens' | 'sentences'>,
  tagger: Tagger,
  use: RuleUse = ALL_RULES,
  judge: Judge = shippedJudge(),
): FoundAttribution[] {
  const { text } = document;
  const { sentences } = document.layers;
  const { material, marks, readings, taken, turns, isSearched } = readBody(document, tagger, use);
  const confidences = new Map<Sight, number>();
  const confidenceOf = ({ sight, by }: Draft): number => {
    if (sight === null) return RIGHT[by]!;
    const known = confidences.get(sight);
    if (known !== undefined) return known;
    const confidence = judge(sight);
    confidences.set(sight, confidence);
    return confidence;
  };
  const chosen = (readings: Readings): Draft[] =>
    chooseReadings(readings, (draft) => (draft.sight === null ? 0 : confidenceOf(draft) - leastOf(draft.sight)));
  const finished = (drafts: readonly Draft[]): FoundAttribution[] =>
    outermost(
      refineBy(NOTHING_SAID, use, drafts, text)
        .map((draft) => finish(material, draft, confidenceOf(draft)))
        .filter(({ confidence, sight }) => sight === null || confidence >= leastOf(sight)),
    );
  const drafts = chosen(readings);
  for (const { pieces } of drafts) for (const { held } of pieces) for (const quotation of held) taken.add(quotation);
  const found = finished(withBareQuotations(material, sentences, drafts, taken, ({ block }) => isSearched(block), use));
  const outerOf = new Map<FoundAttribution, FoundAttribution>();
  for (const outer of found)
    for (const span of outer.content)
      for (const inner of finished(chosen(draftNested(material, sentences, marks, tagger, span, use))))
        outerOf.set(inner, outer);
  const said = turns.map((turn): FoundAttribution => ({ ...turn, sight: null }));
  const all = [...found, ...outerOf.keys(), ...said].sort((a, b) => compareSpans(a.content[0]!, b.content[0]!));
  const places = new Map(all.map((one, place) => [one, place]));
  return all.map((one) => ({ ...one, within: places.get(outerOf.get(one)!) ?? null }));
}

/** A draft as it is given. */
export function finish(
  { text, tokens }: Material,
  { source, antecedent, cue, verb, pieces, sight, ...made }: Draft,
  confidence: number,
): FoundAttribution {
  const sorted = [...pieces].sort(compareSpans);
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
    sight,
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
