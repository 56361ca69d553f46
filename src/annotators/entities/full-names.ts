/**
 * Whether two full names are one person's.
 *
 *   Donald J. Trump, D. Trump -> one;   Ann Doyle, Tom Doyle -> two
 */
import type { Rule } from '../rule.ts';

/** The words of two names, the shorter first. */
type Same = Rule<[short: readonly string[], long: readonly string[]], object | null>;

const YES = {};
const when = (holds: boolean): object | null => (holds ? YES : null);

/** What makes two full names one person's, in the order in which it is asked. */
export const SAME_NAME: readonly Same[] = [
  {
    name: 'named-entities/spacing',
    why: 'The parts of a name are written as one word, as two, or with a hyphen.',
    example: 'Choe Son Hui came on Monday. Choe Sonhui left on Friday.',
    apply: (short, long) => when(lettersOf(short) === lettersOf(long) && short.join('') === long.join('')),
  },
  {
    name: 'named-entities/order',
    why: 'The family name is put first or last.',
    example: 'Shinzo Abe came on Monday. Abe Shinzo left on Friday.',
    apply: (short, long) =>
      when(
        short.length === long.length &&
          lettersOf(short) === lettersOf(long) &&
          [...short].sort().join(' ') === [...long].sort().join(' '),
      ),
  },
  {
    name: 'named-entities/longer-name',
    why: 'The fuller name has more words before or behind the words of the other.',
    example: 'Nikolaus van der Pas came on Monday. Van der Pas left on Friday.',
    apply: (short, long) =>
      when(
        short.every((word, i) => word === long[i]) ||
          short.every((word, i) => word === long[long.length - short.length + i]),
      ),
  },
  {
    name: 'named-entities/initial',
    why: 'The given name is cut to its initial, or a name between is left out.',
    example: 'Donald Trump came on Monday. D. Trump left on Friday.',
    apply: (short, long) =>
      when(short.at(-1) === long.at(-1) && sameGivenName(short[0]!, long[0]!) && !haveOtherMiddles(short, long)),
  },
  {
    name: 'named-entities/names-left-out',
    why: 'Of several given names some are left out, and the others keep their order.',
    example: 'Jens Otto Harry Jespersen came on Monday. Otto Jespersen left on Friday.',
    apply: (short, long) =>
      when(short.at(-1) === long.at(-1) && isWithin(short, long) && !haveOtherMiddles(short, long)),
  },
];

/** Whether both have names between that are not one's: `John F.` and `John B. Kennedy`, `George W.` and `George H. W. Bush`. */
export function haveOtherMiddles(short: readonly string[], long: readonly string[]): boolean {
  const [some, all] = [short.slice(1, -1), long.slice(1, -1)];
  if (some.length === 0) return false;
  const isSame = some.length === all.length && some.every((word, i) => sameGivenName(word, all[i]!));
  // Who writes initials writes all of them.
  return !isSame && (some.every(({ length }) => length === 1) || !isWithin(some, all));
}

/** How many letters there are: most names differ in that, and are not put together to be compared. */
function lettersOf(words: readonly string[]): number {
  let letters = 0;
  for (const word of words) letters += word.length;
  return letters;
}

/** Whether the words stand in the longer name in the same order. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let next = 0;
  for (const word of long) if (word === short[next]) next++;
  return next === short.length;
}

function sameGivenName(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
