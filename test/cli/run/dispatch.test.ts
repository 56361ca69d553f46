import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/annotators/tokens/index.ts';
import { makeCrew } from '../../../src/cli/run/dispatch.ts';
import type { Task } from '../../../src/cli/run/task.ts';
import { createDocument, type Document } from '../../../src/document/document.ts';
import type { ReadResult } from '../../../src/inputs/input.ts';

/** Says of each document where it was worked on. */
async function places(jobs: number | null, documents: readonly Document[]) {
  const say =
    (where: string): Task =>
    () => ({ rows: [{ where }], notes: [] });
  const started: number[] = [];
  const crew = makeCrew({
    jobs,
    cores: 8,
    requires: ['tokens'],
    readNow: say('now'),
    loadTask: async () => say('here'),
    startWorkers: async (threads) => {
      started.push(threads);
      return { run: async (document) => say('worker')(document), close: async () => {} };
    },
  });
  async function* results(): AsyncGenerator<ReadResult> {
    for (const document of documents) yield { document };
  }
  const where: unknown[] = [];
  for await (const { outcome } of crew.settle(results())) where.push(outcome.rows?.[0]?.where);
  await crew.close();
  return { where, started };
}

function ofLength(length: number): Document {
  const source = { path: 'a.txt', format: 'text', record: null, sha256: '' };
  return createDocument({ id: 'a', text: 'x'.repeat(length), source });
}

const annotated: Document = { ...ofLength(1e6), layers: { tokens: tokenize('') } };

describe('who works', () => {
  test('this thread on little, as many workers as there are cores from where it gets much', async () => {
    expect(await places(null, [10, 300_000, 100_000].map(ofLength))).toEqual({
      where: ['here', 'here', 'worker'],
      started: [8],
    });
    expect(await places(null, [1_000_000, 10].map(ofLength))).toEqual({ where: ['worker', 'worker'], started: [8] });
  });

  test('as many as asked for', async () => {
    expect(await places(3, [10, 10].map(ofLength))).toEqual({ where: ['worker', 'worker'], started: [3] });
    expect(await places(1, [1e6, 1e6].map(ofLength))).toEqual({ where: ['here', 'here'], started: [] });
  });

  test('this thread where a document is annotated already', async () => {
    expect(await places(3, [annotated])).toEqual({ where: ['here'], started: [] });
    expect(await places(null, [annotated, ofLength(10)])).toEqual({ where: ['here', 'here'], started: [] });
  });
});
