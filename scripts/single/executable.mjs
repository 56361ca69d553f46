/** The single executable: it is no file that a thread could run, but has its own code as an asset. */
import { getAsset } from 'node:sea';
import { Worker } from 'node:worker_threads';
import { start } from './start.mjs';

globalThis.newsxThread = (options) => new Worker(getAsset('newsx.cjs', 'utf8'), { ...options, eval: true });
start();
