/**
 * What is done with one document, in this thread or in a worker: annotate it as far as the
 * view requires and make its rows. What comes back is plain data, so that it can cross threads.
 *
 *   an article of `newsx quotes` -> { rows: [{ doc: 'a', id: 'q1', … }], notes: [] }
 */
import { loadStages } from '../../annotators/loading.ts';
import { ALL_RULES } from '../../annotators/rule.ts';
import { runStages } from '../../annotators/runner.ts';
import type { Authority } from '../../document/authority.ts';
import type { Document } from '../../document/document.ts';
import type { Layers } from '../../document/layers.ts';
import type { OwnVerbs } from '../../document/own-verbs.ts';
import type { Failure, Warning } from '../../inputs/input.ts';
import type { Row, View, ViewRun } from '../../views/view.ts';
import { bug } from '../crash.ts';

export interface TaskOptions {
  /** The user's own names, or null. */
  readonly authority: Authority | null;
  /** The user's own reporting verbs, or null. */
  readonly verbs: OwnVerbs | null;
  /** Whether to note what each stage found. */
  readonly verbose: boolean;
  /** Whether findings carry the names of their rules. */
  readonly explain: boolean;
}

export type Outcome = {
  /** Lines for standard error, which only the main thread may write. */
  readonly notes: readonly string[];
} & (
  | OneOf<'rows', readonly Row[]>
  /** Of a view that counts over documents: the layers that it requires, for the one run that has seen all others. */
  | OneOf<'layers', Partial<Layers>>
  | OneOf<'failure', Failure>
  | OneOf<'warning', Warning>
);

type OneOf<K extends string, V> = { readonly [key in K]: V } & {
  readonly [key in Exclude<'rows' | 'layers' | 'failure' | 'warning', K>]?: never;
};

export type Task = (document: Document) => Outcome;

/** The task of a view's run. It never throws: what goes wrong with a document is a failure. */
export async function makeTask(
  view: View,
  run: ViewRun,
  { authority, verbs, verbose, explain }: TaskOptions,
): Promise<Task> {
  const stages = await loadStages(view.requires);
  const rules = explain ? { ...ALL_RULES, trace: () => {} } : ALL_RULES;
  return (document) => {
    const notes: string[] = [];
    const trace = verbose ? (line: () => string) => notes.push(line()) : () => {};
    try {
      const annotated = runStages(stages, document, view.requires, { authority, verbs, rules, trace });
      if (run.perDocument) return { rows: run.add(annotated), notes };
      // Layers of an archive are decoded when they are looked at: they stay where they are.
      return { layers: annotated === document ? document.layers : required(view, annotated), notes };
    } catch (error) {
      if (verbose) notes.push((error as Error).stack ?? String(error));
      return { failure: bug(document, error), notes };
    }
  };
}

function required(view: View, { layers }: Document): Partial<Layers> {
  return Object.fromEntries(view.requires.map((name) => [name, layers[name]]));
}
