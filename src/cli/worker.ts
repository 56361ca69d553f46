/** What runs in each worker thread: the task of the view that workers.ts names, on one document after the other. */
import { workerData } from 'node:worker_threads';
import type { Document } from '../document/document.ts';
import { RUNS } from '../views/index.ts';
import { withKeptFields } from '../views/kept-fields.ts';
import { makeTask, type Outcome, type Task } from './run/task.ts';
import type { WorkerOptions } from './run/workers.ts';

const { viewName, filters, argument, keep, ...options } = workerData as WorkerOptions;
const view = withKeptFields(RUNS.find((one) => one.name === viewName)!, keep);
const task: Promise<Task> = start();

async function start(): Promise<Task> {
  return makeTask(view, await view.start(filters, argument), options);
}

export default async (document: Document): Promise<Outcome> => (await task)(document);
