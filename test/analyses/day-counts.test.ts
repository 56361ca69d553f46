import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DayCounts } from '../../src/analyses/day-counts.ts';

test('tells of each thing on which dates it was counted, also between and after what is added', () => {
  const noted = fc.array(fc.tuple(fc.nat(6), fc.constantFrom('2025', '2025-03-04', '2025-03-05')));
  fc.assert(
    fc.property(noted, noted, (first, more) => {
      const days = new DayCounts();
      const told: (readonly [number, string])[] = [];
      for (const some of [first, more]) {
        for (const [thing, date] of some) {
          days.add(thing, date);
          told.push([thing, date]);
        }
        for (let thing = 0; thing < 9; thing++)
          for (const date of ['2025', '2025-03-04', '2025-03-05'])
            expect(days.of(thing).get(date)).toBe(told.filter(([one, on]) => one === thing && on === date).length);
      }
    }),
  );
});
