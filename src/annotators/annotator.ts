/**
 * What a stage of the pipeline is.
 *
 * A stage reads the layers it `requires`, returns the one it `provides`, and changes
 * nothing: only the runner (annotate.ts) attaches the layer. Inside a stage, finders
 * propose candidates and refiners turn lists into lists.
 */
import type { Authority } from '../document/authority.ts';
import type { Annotated, Document } from '../document/document.ts';
import type { LayerName, Layers } from '../document/layers.ts';
import type { OwnVerbs } from '../document/own-verbs.ts';
import type { Declared, RuleUse } from './rule.ts';

/** What a run gives to every stage. */
export interface Context {
  /** The user's own names, or null. */
  readonly authority: Authority | null;
  /** The user's own reporting verbs, or null. */
  readonly verbs: OwnVerbs | null;
  /** Which rules are left out, and who is told what the others do. */
  readonly rules: RuleUse;
  /** Called with a line of explanation; the line is only made when somebody listens. */
  trace(line: () => string): void;
}

/** A stage as the pipeline holds it: its layers are known at run time only. */
export interface Annotator {
  readonly name: string;
  /** One sentence, shown in the documentation. */
  readonly summary: string;
  readonly requires: readonly LayerName[];
  readonly provides: LayerName;
  /** Its rules, in the order in which they run; a stage without any declares none. */
  readonly rules?: readonly Declared[];
  annotate(document: Document, context: Context): Layers[LayerName];
}

/**
 * Declares a stage. `annotate` sees only the layers named in `requires`: reading
 * another one does not compile.
 */
export function defineAnnotator<P extends LayerName, const R extends readonly LayerName[]>(stage: {
  readonly name: string;
  readonly summary: string;
  readonly requires: R;
  readonly provides: P;
  readonly rules?: readonly Declared[];
  annotate(document: Annotated<R[number]>, context: Context): Layers[P];
}): Annotator {
  // The one cast: the runner checks `requires` before it calls `annotate`.
  return stage as unknown as Annotator;
}
