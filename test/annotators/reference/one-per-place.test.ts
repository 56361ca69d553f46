import { expect, test } from 'vitest';
import { onePerPlace } from '../../../src/annotators/reference/one-per-place.ts';
import type { Reference } from '../../../src/document/layers.ts';

const she = (entity: string, start: number, confidence: number): Reference => ({
  start,
  end: start + 3,
  form: 'pronoun',
  entity,
  confidence,
  by: 'references/he',
});

test('the source of several sayings is one mention, of whom it is surest', () => {
  const [ivo, larsen, larsenAgain, other] = [
    she('e1', 9, 0.58),
    she('e4', 9, 0.74),
    she('e4', 9, 0.7),
    she('e1', 40, 0.3),
  ];
  expect(onePerPlace([ivo, larsen, larsenAgain, other])).toEqual([larsen, other]);
});
