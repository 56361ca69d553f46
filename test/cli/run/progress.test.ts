import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { progressLine, type State, terminalProgress } from '../../../src/cli/run/progress.ts';

const state: State = { documents: 1204, failed: 0, bytesRead: 7_100_000, bytesTotal: 88_300_000, seconds: 20 };

describe('progress', () => {
  test.each([
    [{}, '1,204 documents, 7.1 of 88.3 MB, 60 documents/s, 4 min left'],
    [{ failed: 3 }, '1,204 documents, 7.1 of 88.3 MB, 60 documents/s, 3 failed, 4 min left'],
    [{ bytesTotal: null }, '1,204 documents, 7.1 MB, 60 documents/s'],
    [{ bytesRead: 88_300_000 }, '1,204 documents, 88.3 of 88.3 MB, 60 documents/s'],
    [{ documents: 12, bytesRead: 1e6, bytesTotal: 2e6 }, '12 documents, 1.0 of 2.0 MB, 0.6 documents/s, 20 s left'],
    [{ bytesRead: 1e6, bytesTotal: 2e9 }, '1,204 documents, 1.0 of 2000.0 MB, 60 documents/s, 11.1 h left'],
  ])('%j', (part, line) => {
    expect(progressLine({ ...state, ...part })).toBe(line);
  });

  test('is written over, fits the terminal, and leaves nothing', () => {
    let written = '';
    const sink = new Writable({
      write: (chunk, _, done) => {
        written += chunk;
        done();
      },
    });
    let clock = 0;
    const progress = terminalProgress(Object.assign(sink, { isTTY: true, columns: 20 }), () => clock);
    progress.update(() => state);
    progress.clear();
    expect(written).toBe('');
    clock = 500;
    progress.update(() => state);
    progress.update(() => state);
    expect(written).toBe('1,204 documents, 7.');
    clock = 1000;
    progress.update(() => state);
    progress.clear();
    progress.clear();
    expect(written).toBe('1,204 documents, 7.\r\u001b[K1,204 documents, 7.\r\u001b[K');
  });
});
