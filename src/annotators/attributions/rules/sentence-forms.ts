/**
 * Sentences whose form leaves no doubt where the tagger is in some: those that close with their cue,
 * those around an According to, and those that open with a participle that reports.
 *
 *   "Citing costs, the firm shut two mills." -> cue Citing, content costs
 */
import { isWord } from '../../../lexicon/function-words.ts';
import { verbForm, verbOf } from '../../../lexicon/reporting-verbs.ts';
import { isInside } from '../../../tagging/shapes.ts';
import { CAPITAL, CAPITALS } from '../../../tagging/words.ts';
import { ALL_RULES, type Declared, findBy, firstOf, type RuleUse } from '../../rule.ts';
import { CONTENT, CUE, LABEL_COUNT as L, type Segment } from '../tagger/labels.ts';
import { OUTSIDE_MARKS, type Paragraph } from '../tagger/paragraphs.ts';
import type { Decision, Tagged } from '../tagger/tagger.ts';
import { accordingTo, closesWithAccording, standsAmid } from './according.ts';
import { dividesClause, frontsSaying, goesOn, tailSaid } from './amid-saying.ts';
import { closesWithCue, closesWithSubject } from './closing-cue.ts';
import { CONTENT_ENDS } from './content-ends.ts';
import { cutContents } from './cut-contents.ts';
import { closesHeadline } from './headline-cue.ts';
import { invertedAmid } from './inverted-amid.ts';
import { type LabelRule, labelStretch } from './label-rule.ts';
import { inOwnView } from './own-view.ts';
import { passedOn } from './passed-on.ts';
import { passiveAgent } from './passive-agent.ts';
import { closesWithPer, opensWithPer } from './per.ts';

const opensWithParticiple: LabelRule = {
  name: 'attributions/opening-participle',
  why: 'A participle that opens a sentence and reports has its content before the comma.',
  example: 'Alleging fraud, the firm sued two brokers.',
  apply: (view, labels, start, end) => {
    const comma = openingComma(view, labels, start, end);
    if (comma < 0) return null;
    labels[start] = CUE;
    labelStretch(labels, start + 1, comma, CONTENT);
    return { first: start, end: comma };
  },
};

/** Of these the first that fits a sentence decides. */
const FORMS: readonly LabelRule[] = [
  passedOn,
  invertedAmid,
  accordingTo,
  inOwnView,
  opensWithPer,
  closesWithPer,
  standsAmid,
  closesWithAccording,
  closesWithCue,
  closesWithSubject,
  closesHeadline,
  opensWithParticiple,
  dividesClause,
  frontsSaying,
  goesOn,
  tailSaid,
  passiveAgent,
];

/** All rules on labels, in the order in which they run. */
export const LABEL_RULES: readonly Declared[] = [cutContents, ...FORMS, ...CONTENT_ENDS];

/** The paragraph with such sentences labelled by their form. */
export function withSentenceForms(tagged: Tagged, use: RuleUse = ALL_RULES): Tagged {
  const { view } = tagged;
  const labels = tagged.labels.slice();
  let { marginals } = tagged;
  const decisions: Decision[] = [];
  const decide = ({ name: rule }: Declared, { first, end }: Segment): void => void decisions.push({ rule, first, end });
  for (const segment of findBy([cutContents], use, view, labels)) decide(cutContents, segment);
  for (let s = 0; s + 1 < view.sentences.length; s++) {
    const form = firstOf(FORMS, use, view, labels, view.sentences[s]!, view.sentences[s + 1]!);
    if (form === null) continue;
    decide(form.rule, form.answer);
    if (marginals === tagged.marginals) marginals = marginals.slice();
    trust(labels, marginals, form.answer);
  }
  beginAnew(labels);
  for (const rule of CONTENT_ENDS) for (const segment of findBy([rule], use, view, labels)) decide(rule, segment);
  return { ...tagged, labels, marginals, decisions };
}

/** What is left of a segment that lost its beginning begins where it now starts. */
function beginAnew(labels: Uint8Array): void {
  for (let t = 0; t < labels.length; t++) {
    const label = labels[t]!;
    const before = t > 0 ? labels[t - 1]! : 0;
    if (isInside(label) && before !== label && before !== label - 1) labels[t] = label - 1;
  }
}

/** How probable labels are that the sentence's form gives, whatever the tagger thought. */
const CONFIDENCE = 0.9;

function trust(labels: Uint8Array, marginals: Float64Array, { first, end }: Segment): void {
  for (let t = first; t < end; t++) {
    const at = t * L + labels[t]!;
    if (labels[t] !== 0) marginals[at] = Math.max(CONFIDENCE, marginals[at]!);
  }
}

/** Longest content of an opening participle, in words. */
const LONGEST_OPENING = 30;

/** The comma after the content of a participle that opens a sentence and reports, where nothing is marked; else -1. */
function openingComma({ words, quotes }: Paragraph, labels: Uint8Array, start: number, end: number): number {
  const { lower } = words[start]!;
  const verb = verbForm(lower) === 'ing' ? verbOf(lower) : null;
  if (verb === null || verb.weak || verb.class === 'think' || !verb.frames.has('np')) return -1;
  for (let t = start; t < Math.min(end - 1, start + LONGEST_OPENING); t++) {
    if (labels[t] !== 0 || quotes[t] !== OUTSIDE_MARKS) return -1;
    if (words[t]!.text !== ',') continue;
    const next = words[t + 1]!;
    const opens = isWord(next.lower, 'determiner', 'pronoun') || next.case === CAPITAL || next.case === CAPITALS;
    if (opens) return t - start > 1 ? t : -1;
  }
  return -1;
}
