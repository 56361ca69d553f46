import { describe, expect, it } from 'vitest';
import { learnAcceptance } from '../../../training/attributions/acceptance.ts';

const SURE = { cue: 0, source: 0, content: 0, begins: 0, ends: 0 };
const candidates = (name: string, count: number, right: (i: number) => boolean) =>
  Array.from({ length: count }, (_, i) => ({ names: ['any', name], sure: SURE, right: right(i), weight: 1 }));

describe('what is learned of candidates', () => {
  const weights = learnAcceptance([
    ...candidates('any|cue=say', 2000, (i) => i % 10 !== 0),
    ...candidates('any|cue=see', 2000, (i) => i % 10 < 2),
    ...candidates('any|cue=moot', 3, () => true),
  ]);
  const share = (name: string): number => 1 / (1 + Math.exp(-(weights.get('any')! + weights.get(name)!)));

  it.each([
    ['any|cue=say', 0.9],
    ['any|cue=see', 0.2],
  ])('says the share that was right: %s', (name, right) => {
    expect(share(name)).toBeCloseTo(right, 1);
  });

  it('leaves out what is seen too rarely', () => {
    expect(weights.has('any|cue=moot')).toBe(false);
  });

  it('is the same for the same candidates', () => {
    const some = candidates('any|cue=say', 20, (i) => i % 3 === 0);
    expect([...learnAcceptance(some)]).toEqual([...learnAcceptance(some)]);
  });
});
