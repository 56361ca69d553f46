/** On which day a time of the clock is. */
import type { Candidate } from './candidate.ts';

/** The full date that a value begins with. */
export function dayIn(value: string | null): string | undefined {
  return /^(?:\d{4}|XXXX)-\d\d-\d\d(?=T|$)/.exec(value ?? '')?.[0];
}

/** The day of a clock time: the one right behind it, else the nearest of the sentence, else the one before; empty if there is none. */
export function dayOfClock(
  candidates: readonly Candidate[],
  values: readonly (string | null)[],
  at: number,
  text: string,
  before: string,
): string {
  const clock = candidates[at]!;
  const next = candidates[at + 1];
  if (next !== undefined && ON.test(text.slice(clock.end, next.start))) {
    const day = dayIn(values[at + 1] ?? null);
    if (day !== undefined) return day;
  }
  const days = values.flatMap((value, place) => {
    const day = dayIn(value);
    const { start, end } = candidates[place]!;
    return day === undefined ? [] : [{ day, distance: Math.max(start - clock.end, clock.start - end) }];
  });
  return days.sort((a, b) => a.distance - b.distance)[0]?.day ?? before;
}

const ON = /^,?\s(?:on\s|of\s|the\s)?$/;
