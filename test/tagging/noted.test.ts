/** What is noted of candidates, and what it is worth. */
import { describe, expect, it } from 'vitest';
import { likeliestNoted, type Noting, notesOf, noteWeights, probabilitiesOfNoted } from '../../src/tagging/noted.ts';

const weights = noteWeights([
  ['left', 'comma', '', 2],
  ['left', 'comma', 'after', 0.5],
  ['left', 'the', '', -1],
  ['slot', 'after', '', 1],
]);
const comma: Noting = (note) => note('left', 'comma');
const commaAfter: Noting = (note) => {
  note('left', 'comma');
  note('left', 'comma', 'after');
};
const the: Noting = (note) => note('left', 'the');
const unknown: Noting = (note) => {
  note('left', 'dash');
  note('right', 'comma');
  note('left', 'the', 'after');
};
const nothing: Noting = () => {};

describe('probabilitiesOfNoted', () => {
  it.each([
    ['the heavier is likelier', [the, comma], [1 / (1 + Math.exp(3)), 1 / (1 + Math.exp(-3))]],
    ['what no weight knows counts nothing', [unknown, nothing], [0.5, 0.5]],
    [
      'a note with a second part counts beside the plain one',
      [comma, commaAfter],
      [1 / (1 + Math.exp(0.5)), 1 / (1 + Math.exp(-0.5))],
    ],
    ['one alone is sure', [the], [1]],
  ] as const)('%s', (_, candidates, expected) => {
    const found = probabilitiesOfNoted(candidates, weights);
    expect(found).toHaveLength(expected.length);
    for (const [at, one] of expected.entries()) expect(found[at]).toBeCloseTo(one, 12);
  });
});

describe('likeliestNoted', () => {
  it.each([
    [[the, comma, commaAfter], 2],
    [[comma, the], 0],
    [[nothing, unknown], 0],
  ] as const)('%#: the place of the likeliest, of equals the first', (candidates, at) => {
    expect(likeliestNoted(candidates, weights).at).toBe(at);
  });
});

describe('notesOf', () => {
  it('lists the notes in the order in which they are taken', () => {
    expect(notesOf(commaAfter)).toEqual([
      ['left', 'comma', ''],
      ['left', 'comma', 'after'],
    ]);
  });
});
