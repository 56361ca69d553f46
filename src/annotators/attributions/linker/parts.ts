/** An attribution on its way from a link to a draft: its parts among the document's tokens, and the rules that cut them. */
import type { Tokens } from '../../../document/layers.ts';
import type { Rule } from '../../rule.ts';
import type { Segment } from '../tagger/labels.ts';
import type { SureRule } from './draft.ts';

/** An attribution as segments of the document's tokens. */
export interface Parts {
  readonly cue: Segment;
  readonly source: Segment | null;
  /** Whom a source that is only a relative pronoun stands for. */
  readonly antecedent: Segment | null;
  readonly contents: readonly Segment[];
  /** The rule that is sure that something is said here, if there is one. */
  readonly by?: SureRule;
  readonly rules?: readonly string[];
}

export type EdgeRule = Rule<[parts: Parts, tokens: Tokens], Parts | null>;
