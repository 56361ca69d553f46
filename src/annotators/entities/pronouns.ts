/**
 * Third-person pronouns of persons: *he*, *her*… linked to the person whom the text has
 * in view, or left alone.
 *
 * The person in view is the one named most recently; within a sentence the first, which
 * is its subject as a rule. A gender that the text states (Mr, Ms, queen, an earlier
 * *she*) must agree. Where two could be meant equally, none is chosen: a wrong link puts
 * words into the wrong mouth.
 */
import type { Token } from '../../document/layers.ts';
import type { Gender } from '../../lexicon/titles.ts';

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
]);

const OTHERS = new Set(
  'i me my we us our you your it its they them their this that these those who which one'.split(' '),
);

/** The gender that a third-person pronoun states, or null if the token is none. `HE` alone in capitals and the surname `He` inside a name are the caller's to exclude. */
export function pronounGender(token: Token): Gender | null {
  return GENDERS.get(token.text.toLowerCase()) ?? null;
}

/** Whether a source is nothing but a pronoun. */
export function isPronoun(text: string): boolean {
  const word = text.toLowerCase();
  return GENDERS.has(word) || OTHERS.has(word);
}

/** One person as the reader meets him: where, and whether as the first person of the sentence. */
export interface Appearance<P> {
  readonly person: P;
  readonly sentence: number;
  readonly first: boolean;
}

/** How many sentences back a pronoun may refer. */
const REACH = 3;

/**
 * The person whom a pronoun in `sentence` refers to, or null.
 * @param appearances those before the pronoun, in text order
 */
export function antecedent<P>(
  appearances: readonly Appearance<P>[],
  sentence: number,
  fits: (person: P) => boolean,
): P | null {
  for (let back = 0; back <= REACH; back++) {
    const here = appearancesIn(appearances, sentence - back).filter((one) => fits(one.person));
    if (here.length === 0) continue;
    const people = new Set(here.map((one) => one.person));
    if (people.size === 1) return here[0]!.person;
    const first = here.find((one) => one.first);
    return first ? first.person : null;
  }
  return null;
}

/** The appearances of one sentence, found from the end: pronouns refer to what was near. */
function appearancesIn<P>(appearances: readonly Appearance<P>[], sentence: number): Appearance<P>[] {
  const found: Appearance<P>[] = [];
  for (let i = appearances.length - 1; i >= 0 && appearances[i]!.sentence >= sentence; i--) {
    if (appearances[i]!.sentence === sentence) found.unshift(appearances[i]!);
  }
  return found;
}
