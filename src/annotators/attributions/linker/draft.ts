/** What newsx takes to be said, on its way from linked segments to an attribution: rules may still change it. */
import type { CueVerb } from '../../../document/layers.ts';
import type { Span } from '../../../document/span.ts';
import type { Verdict } from '../acceptance/acceptance.ts';
import type { Piece } from './pieces.ts';

/** A rule that is sure that something is said here, whatever the tagger thinks. */
export interface SureRule {
  readonly name: string;
  /** How often its findings were right on the development sets; see data/models/attributions.md. */
  readonly right: number;
}

export interface Draft {
  /** The rule or model that decided that something is said here. */
  readonly by: string;
  readonly source: Span | null;
  /** Whom a source that is only a relative pronoun stands for. */
  readonly antecedent: Span | null;
  readonly cue: Span | null;
  readonly verb: CueVerb | null;
  readonly pieces: Piece[];
  /** How likely it is right; null for what a rule is sure of. */
  readonly verdict: Verdict | null;
  /** How often that rule is right; 0 where there is a verdict. */
  readonly right: number;
  readonly rules?: readonly string[];
}

/** What a rule takes to be said: it has no verb and is not judged. */
export function draftBy({ name, right }: SureRule, parts: Pick<Draft, 'source' | 'cue' | 'pieces'>): Draft {
  const { source, cue, pieces } = parts;
  return { by: name, source, antecedent: null, cue, verb: null, pieces, verdict: null, right };
}
