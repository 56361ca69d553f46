/**
 * Who said what in an article's body: what the tagger marks is linked, quotations are made whole,
 * and rules add what has a form of its own: turns of an interview, signed and bare quotations.
 */

import type { Annotated } from '../../document/document.ts';
import { countBefore } from '../../document/finding.ts';
import type { Attribution, Sentence } from '../../document/layers.ts';
import { compareSpans, provenanceOf, type Span } from '../../document/span.ts';
import { ALL_RULES, findBy, type RuleUse, refineBy } from '../rule.ts';
import { type Judge, judgedBy, shippedJudge, type Verdict } from './acceptance/acceptance.ts';
import { chooseReadings, onlyBolder, type Readings } from './acceptance/readings.ts';
import type { Draft } from './linker/draft.ts';
import { draftLinks } from './linker/drafts.ts';
import { link, newLinks } from './linker/link.ts';
import { contentOf, kindOf, type Material } from './linker/pieces.ts';
import { findMarks, type Quotation } from './marks.ts';
import { draftNested } from './nested.ts';
import { paragraphRuns } from './paragraph-runs.ts';
import { polarityOf } from './polarity.ts';
import { withBareQuotations } from './rules/bare-quotations.ts';
import { namesInMarks } from './rules/names-in-marks.ts';
import { NOTHING_SAID } from './rules/nothing-said.ts';
import { withPointedBack } from './rules/pointed-back.ts';
import { withSentenceForms } from './rules/sentence-forms.ts';
import { turns } from './rules/turns.ts';
import { bolderOf, type Tagged, type Tagger } from './tagger/tagger.ts';

/** An attribution, and what was known when it was judged (null for rules). */
export interface FoundAttribution extends Attribution {
  readonly verdict: Verdict | null;
}

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

/** Reads a document's body with the tagger; `settle` is given what is found, some paragraphs at a time, to judge it. */
export function readBody(
  { text, layers: { structure, tokens, sentences } }: Annotated<'structure' | 'tokens' | 'sentences'>,
  tagger: Tagger,
  settle: (found: Readings) => Readings,
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
  const outer = marks.filter(({ depth }) => depth === 0);
  const quotations = refineBy([namesInMarks], use, outer, text);
  const material: Material = { text, tokens, quotations };
  const tagged = tagger.tag({ tokens, sentences, quotations, isSearched, from });
  const taken = new Set<number>();
  const readings = readBoth(material, tagged, taken, settle, use);
  return { material, marks, readings, taken, turns: taking, isSearched };
}

/** The drafts of the plainer and the bolder reading; of the bolder one, those of paragraphs that it reads otherwise. */
function readBoth(
  material: Material,
  tagged: Iterable<Tagged>,
  taken: Set<number>,
  settle: (found: Readings) => Readings,
  use: RuleUse,
): Readings {
  const readings = { plainer: [] as Draft[], bolder: [] as Draft[] };
  const takenByBolder = new Set<number>();
  for (const run of paragraphRuns(tagged)) {
    const plainer = run.map((one) => withSentenceForms(one, use));
    const links = link(plainer, use);
    const drafts = draftLinks(material, links, taken, use);
    const others = run.map(bolderOf);
    const bolder = others.map((other, at) => (other === null ? plainer[at]! : withSentenceForms(other, use)));
    const isSame = others.every((other) => other === null);
    const fresh = isSame ? [] : newLinks(link(bolder, use), links);
    const settled = settle({ plainer: drafts, bolder: draftLinks(material, fresh, takenByBolder, use) });
    readings.plainer.push(...settled.plainer);
    readings.bolder.push(...settled.bolder);
  }
  return readings;
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
  const judged = (draft: Draft): Draft => ({ ...draft, verdict: draft.verdict && judgedBy(judge, draft.verdict) });
  const settle = ({ plainer, bolder }: Readings): Readings => ({
    plainer: plainer.map(judged),
    bolder: onlyBolder({ plainer, bolder }).map(judged),
  });
  const { material, marks, readings, taken, turns, isSearched } = readBody(document, tagger, settle, use);
  const confidenceOf = ({ verdict, right }: Draft): number => verdict?.confidence ?? right;
  const chosen = (readings: Readings): Draft[] =>
    chooseReadings(readings, ({ verdict }) => (verdict === null ? 0 : verdict.confidence - verdict.least));
  const finished = (drafts: readonly Draft[]): FoundAttribution[] =>
    outermost(
      refineBy(NOTHING_SAID, use, drafts, text)
        .map((draft) => finish(material, draft, confidenceOf(draft)))
        .filter(({ confidence, verdict }) => verdict === null || confidence >= verdict.least),
    );
  const drafts = chosen(readings);
  for (const { pieces } of drafts) for (const { held } of pieces) for (const quotation of held) taken.add(quotation);
  const searched = ({ block }: Sentence): boolean => isSearched(block);
  const bare = withBareQuotations(material, sentences, drafts, taken, searched, use);
  const found = finished(withPointedBack(material, sentences, bare, searched, use));
  const outerOf = new Map<FoundAttribution, FoundAttribution>();
  for (const outer of found)
    for (const span of outer.content)
      for (const inner of finished(chosen(settle(draftNested(material, sentences, marks, tagger, span, use)))))
        outerOf.set(inner, outer);
  const said = turns.map((turn): FoundAttribution => ({ ...turn, verdict: null }));
  const all = [...found, ...outerOf.keys(), ...said].sort((a, b) => compareSpans(a.content[0]!, b.content[0]!));
  const places = new Map(all.map((one, place) => [one, place]));
  return all.map((one) => ({ ...one, within: places.get(outerOf.get(one)!) ?? null }));
}

/** A draft as it is given. */
export function finish({ text, tokens }: Material, draft: Draft, confidence: number): FoundAttribution {
  const { source, antecedent, cue, verb, pieces, verdict } = draft;
  const sorted = [...pieces].sort(compareSpans);
  return {
    kind: kindOf(sorted),
    source: sourcesOf(antecedent, source),
    cue: cue ? [{ start: cue.start, end: cue.end }] : [],
    content: contentOf(sorted),
    verb,
    polarity: polarityOf(text, tokens, { source, cue }),
    within: null,
    confidence: Number(confidence.toFixed(2)),
    ...provenanceOf(draft),
    verdict,
  };
}

/** No filter: what one makes has room for sixteen more, and a long text has many sources. */
function sourcesOf(antecedent: Span | null, source: Span | null): Span[] {
  if (antecedent === null) return source === null ? [] : [source];
  return source === null ? [antecedent] : [antecedent, source];
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
