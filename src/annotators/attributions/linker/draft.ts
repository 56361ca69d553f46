/** What newsx takes to be said, on its way from linked segments to an attribution: rules may still change it. */
import type { CueVerb } from '../../../document/layers.ts';
import type { Span } from '../../../document/span.ts';
import type { Verdict } from '../acceptance/acceptance.ts';
import type { Piece } from './pieces.ts';

export interface Draft {
  /** The rule or model that decided that something is said here. */
  readonly by: string;
  readonly source: Span | null;
  /** Whom a source that is only a relative pronoun stands for. */
  readonly antecedent: Span | null;
  readonly cue: Span | null;
  readonly verb: CueVerb | null;
  readonly pieces: Piece[];
  /** How likely it is right; null for rules. */
  readonly verdict: Verdict | null;
  readonly rules?: readonly string[];
}

/** What a rule takes to be said: it has no verb and is not judged. */
export function draftBy(by: string, parts: Pick<Draft, 'source' | 'cue' | 'pieces'>): Draft {
  return { by, ...parts, antecedent: null, verb: null, verdict: null };
}
