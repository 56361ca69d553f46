import { describe, expect, it } from 'vitest';
import { probabilityOf } from '../../../src/annotators/attributions/linker/evidence.ts';
import { fitCalibration } from '../../../training/attributions/calibrate.ts';

describe('calibration', () => {
  it('says the share that was right', () => {
    const outcomes = [
      ...Array.from({ length: 200 }, (_, i) => ({ evidence: [1, 1], right: i % 10 !== 0, weight: 1 })),
      ...Array.from({ length: 200 }, (_, i) => ({ evidence: [1, -1], right: i % 10 < 3, weight: 1 })),
    ];
    const weights = fitCalibration(outcomes);
    expect(probabilityOf([1, 1], weights)).toBeCloseTo(0.9, 1);
    expect(probabilityOf([1, -1], weights)).toBeCloseTo(0.3, 1);
  });
});
