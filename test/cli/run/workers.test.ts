import { afterEach, expect, test } from 'vitest';
import { startWorkers, type Workers } from '../../../src/cli/run/workers.ts';
import { createDocument, type Document } from '../../../src/document/document.ts';
import { NO_FILTERS } from '../../../src/views/filters.ts';
import { EVERYTHING } from '../../../src/views/question.ts';

const FILE = new URL('../fixtures/worker.mjs', import.meta.url);

function start(threads: number, viewName = 'entities'): Workers {
  const options = {
    viewName,
    filters: NO_FILTERS,
    argument: undefined,
    keep: [],
    asLines: false,
    authority: null,
    verbs: null,
    verbose: false,
    explain: false,
    question: EVERYTHING,
    identities: { together: [], apart: [] },
  };
  return startWorkers(threads, options, FILE, { maxOldGenerationSizeMb: 32 });
}

function saying(text: string, record: number): Document {
  const source = { path: 'a.jsonl', format: 'jsonl', record, sha256: '' };
  return createDocument({ id: `a.jsonl:${record}`, text, source });
}

let workers: Workers;
afterEach(() => workers.close());

test('a crash, a lack of memory and an exception cost their own documents only', async () => {
  workers = start(2);
  const texts = ['rain', 'exit', 'snow', 'memory', 'hail', 'throw', 'exit', 'exit', 'sleet', 'fog'];
  const outcomes = await Promise.all(texts.map((text, i) => workers.run(saying(text, i + 1))));
  expect(outcomes.map(({ rows, failure }) => failure?.code ?? rows?.[0]?.doc)).toEqual([
    'a.jsonl:1',
    'internal',
    'a.jsonl:3',
    'out-of-memory',
    'a.jsonl:5',
    'internal',
    'internal',
    'internal',
    'a.jsonl:9',
    'a.jsonl:10',
  ]);
  expect(outcomes[3]!.failure).toMatchObject({ id: 'a.jsonl:4', path: 'a.jsonl', record: 4 });
  expect(outcomes[5]!.failure!.message).toBe('this is a bug in newsx, please report it: no such thing');
});

test('workers that break as they start fail every document and hold up nothing', async () => {
  workers = start(2, 'broken');
  const outcomes = await Promise.all([1, 2, 3, 4, 5].map((record) => workers.run(saying('rain', record))));
  outcomes.push(await workers.run(saying('rain', 6)));
  for (const { failure } of outcomes) expect(failure!.message).toMatch(/broken as it starts$/);
});

test('close stops a document that would take for ever', async () => {
  workers = start(1);
  const outcome = workers.run(saying('forever', 1));
  await workers.close();
  expect((await outcome).failure?.code).toBe('internal');
});
