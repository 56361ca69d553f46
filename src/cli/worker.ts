/** What runs in each worker thread: the task of the view that workers.ts names, on one document after the other. */
import { workerData } from 'node:worker_threads';
import type { Document } from '../document/document.ts';
import { linePieces } from '../renderers/json.ts';
import { RUNS } from '../views/index.ts';
import { withKeptFields } from '../views/kept-fields.ts';
import { asking } from '../views/question.ts';
import { writePieces } from './run/lines-file.ts';
import { makeTask, type Outcome, type Task } from './run/task.ts';
import { isVeryLong } from './run/thrift.ts';
import type { WorkerOptions } from './run/workers.ts';

const { viewName, filters, argument, keep, asLines, folder, ...options } = workerData as WorkerOptions;
const view = withKeptFields(asking(RUNS.find((one) => one.name === viewName)!, options.question), keep);
const task: Promise<Task> = start();

async function start(): Promise<Task> {
  const run = view.isStartedOnce ? { add: () => [], end: () => [] } : await view.start(filters, argument);
  return makeTask(view, run, options);
}

export default async (document: Document): Promise<Outcome> => {
  const outcome = (await task)(document);
  const { rows, notes } = outcome;
  if (!asLines || rows === undefined) return outcome;
  const file = isVeryLong(document) ? writePieces(linePieces(rows), folder) : null;
  return file === null ? { lines: [...linePieces(rows)], notes } : { file, notes };
};
