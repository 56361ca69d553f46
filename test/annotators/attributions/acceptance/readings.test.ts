import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../src/annotators/attributions/acceptance/acceptance.ts';
import { chooseReadings, onlyBolder } from '../../../../src/annotators/attributions/acceptance/readings.ts';
import type { Draft } from '../../../../src/annotators/attributions/linker/draft.ts';

type Range = [start: number, end: number];
/** A draft with its worth for a name. */
function draft(worth: number, cue: Range, content: Range, isRule = false): Draft {
  const [start, end] = content;
  const span = { start, end };
  return {
    by: String(worth),
    source: null,
    antecedent: null,
    cue: { start: cue[0], end: cue[1] },
    verb: null,
    pieces: [{ ...span, quoted: 'none', inner: span, held: [] }],
    right: 0,
    verdict: isRule ? null : ({} as Verdict),
  };
}
const worthOf = ({ by }: Draft): number => Number(by);
const choose = (plainer: Draft[], bolder: Draft[]): string[] =>
  chooseReadings({ plainer, bolder }, worthOf)
    .map(({ by }) => by)
    .sort();

describe('two readings made one', () => {
  const glued = draft(0.2, [3, 7], [8, 60]);
  it.each<[string, Draft[], Draft[], string[]]>([
    ['nothing bolder', [glued], [], ['0.2']],
    ['another beside it', [glued], [draft(0.1, [70, 74], [75, 90])], ['0.1', '0.2']],
    ['one that is not worth it', [glued], [draft(-0.1, [70, 74], [75, 90])], ['0.2']],
    ['one in the way that is worth less', [glued], [draft(0.1, [30, 34], [35, 60])], ['0.2']],
    ['one in the way that is worth more', [glued], [draft(0.5, [30, 34], [35, 60])], ['0.5']],
    [
      'one in the way of what is worth nothing',
      [draft(-0.3, [3, 7], [8, 60])],
      [draft(0.1, [30, 34], [35, 60])],
      ['0.1'],
    ],
    ['two in the way of each other', [], [draft(0.1, [3, 7], [8, 20]), draft(0.3, [3, 7], [8, 30])], ['0.3']],
    [
      'more than both that it pushes aside',
      [glued, draft(0.3, [61, 64], [65, 90])],
      [draft(0.4, [3, 7], [8, 80])],
      ['0.2', '0.3'],
    ],
    ['made by a rule, whose worth nothing tells', [], [draft(0.9, [3, 7], [8, 20], true)], []],
  ])('%s', (_name, plainer, bolder, expected) => {
    expect(choose(plainer, bolder)).toEqual(expected);
  });

  it('are compared by where they stand', () => {
    expect(onlyBolder({ plainer: [glued], bolder: [draft(0.4, [3, 7], [8, 60])] })).toEqual([]);
  });

  it('finds what is in the way far into a long content', () => {
    expect(choose([draft(0.2, [0, 4], [5, 5000])], [draft(0.1, [4800, 4804], [4805, 4900])])).toEqual(['0.2']);
  });
});
