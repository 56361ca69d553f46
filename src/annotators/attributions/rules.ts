/**
 * How far to trust a finding: the share of a rule's findings that were right, with content in
 * quotation marks and without, lessened for verbs that report attitudes more than words.
 * Measured on the training parts of PolNeAR (840 articles) and of 60 international ones: right is
 * content overlapping gold by half (intersection over union) and source overlapping by half. Gold
 * leaves some true reports out, so the shares err on the low side.
 */
import type { QuoteKind, VerbClass } from '../../document/layers.ts';

export type Rule =
  | 'trailing-cue'
  | 'inverted-cue'
  | 'leading-cue'
  | 'participle'
  | 'according-to'
  | 'colon'
  | 'signature'
  | 'turn'
  | 'bare-quotation';

/** With a neutral verb, of 362 to 6651 findings a rule; `colon`, `signature` and `turn` of 74, 11 and 71. */
const RIGHT: Readonly<Record<Rule, { readonly quoted: number; readonly unquoted: number }>> = {
  'trailing-cue': { quoted: 0.92, unquoted: 0.72 },
  'inverted-cue': { quoted: 0.9, unquoted: 0.53 },
  'leading-cue': { quoted: 0.83, unquoted: 0.69 },
  participle: { quoted: 0.76, unquoted: 0.68 },
  'according-to': { quoted: 0.7, unquoted: 0.8 },
  colon: { quoted: 0.72, unquoted: 0.72 },
  signature: { quoted: 0.6, unquoted: 0.6 },
  turn: { quoted: 0.45, unquoted: 0.45 },
  'bare-quotation': { quoted: 0.57, unquoted: 0.57 }, // no source is claimed: content alone
};

/** The share of a class's findings that were right, over that of the neutral ones (.70), where it is clearly lower. */
const WEAKER: Readonly<Partial<Record<VerbClass, number>>> = {
  think: 0.7,
  praise: 0.67,
  commit: 0.62,
  ask: 0.79,
  deny: 0.83,
  direct: 0.83,
  announce: 0.84,
  criticize: 0.85,
};

/** 0 to 1: how likely content and source are both right. */
export function confidenceOf(rule: Rule, kind: QuoteKind, verbClass: VerbClass | null): number {
  const { quoted, unquoted } = RIGHT[rule];
  const right = kind === 'indirect' ? unquoted : quoted;
  const weaker = verbClass === null ? 1 : (WEAKER[verbClass] ?? 1);
  return Number((right * weaker).toFixed(2));
}
