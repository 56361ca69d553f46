/**
 * What is done with one document, in this thread or in a worker: annotate it as far as the
 * view requires and make its rows. What comes back is plain data, so that it can cross threads.
 *
 *   an article of `newsx quotes` -> { rows: [{ doc: 'a', id: 'q1', … }], notes: [] }
 */
import type { Identities } from '../../analyses/people/who.ts';
import { loadStages } from '../../annotators/loading.ts';
import { ALL_RULES } from '../../annotators/rule.ts';
import { runStages } from '../../annotators/runner.ts';
import type { Authority } from '../../document/authority.ts';
import type { Document } from '../../document/document.ts';
import type { Layers } from '../../document/layers.ts';
import type { OwnVerbs } from '../../document/own-verbs.ts';
import type { Failure, Warning } from '../../inputs/input.ts';
import { startKnownPeople } from '../../views/known-people.ts';
import { narrowing, type Question } from '../../views/question.ts';
import type { Row, View, ViewRun } from '../../views/view.ts';
import { bug } from '../crash.ts';

export interface TaskOptions {
  /** Which articles are meant, and of which of their quotes. */
  readonly question: Question;
  /** What the user's own names say of who is one. */
  readonly identities: Identities;
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
  /** The rows as they are written, from a worker, in pieces: text crosses threads faster than a tree of objects. */
  | OneOf<'lines', readonly string[]>
  /** The same of a very long document, in a file that is read once. */
  | OneOf<'file', string>
  /** Of a view that counts over documents: the layers that it requires, for the one run that has seen all others. */
  | OneOf<'layers', Partial<Layers>>
  /** Of the same, a document that is in this thread already. */
  | OneOf<'document', Document>
  /** Of the same, many that are in this thread already: archives tell of them together. */
  | OneOf<'batch', readonly Document[]>
  | OneOf<'failure', Failure>
  | OneOf<'warning', Warning>
);

type OneOf<K extends string, V> = { readonly [key in K]: V } & {
  readonly [key in Exclude<
    'rows' | 'lines' | 'file' | 'layers' | 'document' | 'batch' | 'failure' | 'warning',
    K
  >]?: never;
};

export type Task = (document: Document) => Outcome;

/** The task of a view's run. It never throws: what goes wrong with a document is a failure. */
export async function makeTask(
  view: View,
  run: ViewRun,
  { authority, verbs, verbose, explain, question, identities }: TaskOptions,
): Promise<Task> {
  const narrow = narrowing(question, view, startKnownPeople(identities));
  const stages = await loadStages(view.requires);
  const rules = explain ? { ...ALL_RULES, trace: () => {} } : ALL_RULES;
  return (document) => {
    const notes: string[] = [];
    const trace = verbose ? (line: () => string) => notes.push(line()) : () => {};
    try {
      const annotated = runStages(stages, document, view.requires, { authority, verbs, rules, trace }, 'wanted');
      // Where all documents are counted together, which are meant is told there, where they meet.
      if (!run.perDocument) return { layers: required(view, annotated), notes };
      const meant = narrow(annotated);
      return { rows: meant === null ? [] : run.add(meant), notes };
    } catch (error) {
      if (verbose) notes.push((error as Error).stack ?? String(error));
      return { failure: bug(document, error), notes };
    }
  };
}

function required(view: View, { layers }: Document): Partial<Layers> {
  return Object.fromEntries(view.requires.map((name) => [name, layers[name]]));
}
