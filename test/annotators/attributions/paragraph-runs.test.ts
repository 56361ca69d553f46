import { describe, expect, it } from 'vitest';
import { paragraphRuns } from '../../../src/annotators/attributions/paragraph-runs.ts';
import { OPENS, OUTSIDE_MARKS } from '../../../src/annotators/attributions/tagger/paragraphs.ts';
import type { Tagged } from '../../../src/annotators/attributions/tagger/tagger.ts';

/** A paragraph by its number in the body, `"` before it if it opens with a quotation mark. */
const paragraph = (written: string): Tagged => {
  const opens = written.startsWith('"');
  const view = { place: Number(written.replace('"', '')), quotes: Uint8Array.of(opens ? OPENS : OUTSIDE_MARKS) };
  return { view } as unknown as Tagged;
};

const runsOf = (written: readonly string[], least = 1): number[][] =>
  [...paragraphRuns(written.map(paragraph), least)].map((run) => run.map(({ view }) => view.place));

describe('paragraphRuns', () => {
  it.each([
    ['none', [], []],
    ['a quotation may go on with the paragraph before', ['0', '"1', '"2'], [[0, 1, 2]]],
    ['other paragraphs stand alone', ['0', '1', '2'], [[0], [1], [2]]],
    ['not over a paragraph in which nothing was found', ['0', '"2'], [[0], [2]]],
    ['a long paragraph is read in parts of one place', ['3', '"3', '"4', '5'], [[3, 3, 4], [5]]],
  ])('%s', (_, written, runs) => expect(runsOf(written)).toEqual(runs));

  it('are no shorter than asked for, but the last', () =>
    expect(runsOf(['0', '1', '"2', '3', '4'], 2)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]));

  it('asks for no more than it needs to end a run', () => {
    let read = 0;
    function* paragraphs(): Generator<Tagged> {
      for (const written of ['0', '"1', '2', '3']) {
        read++;
        yield paragraph(written);
      }
    }
    expect([...(paragraphRuns(paragraphs(), 1).next().value as readonly Tagged[])]).toHaveLength(2);
    expect(read).toBe(3);
  });
});
