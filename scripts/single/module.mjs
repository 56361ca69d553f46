/** newsx.mjs: its threads run itself. */
import { Worker } from 'node:worker_threads';
import { start } from './start.mjs';

globalThis.newsxThread = (options) => new Worker(new URL(import.meta.url), options);
start();
