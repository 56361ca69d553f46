/**
 * Third-person pronouns of persons: *he*, *her*… linked to the person whom the text has
 * in view, or left alone.
 *
 * The person in view is the one named most recently; within a sentence the first, which
 * is its subject as a rule. A gender that the text states (Mr, Ms, queen, an earlier
 * *she*) must agree. Where two could be meant equally, none is chosen: a wrong link puts
 * words into the wrong mouth.
 */
import type { Entity, Token } from '../../document/layers.ts';
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

/** Whether a pronoun may stand for a person whom other pronouns of the text already stand for. */
export function pronounFits(pronoun: string, person: Entity, text: string): boolean {
  const gender = GENDERS.get(pronoun.toLowerCase());
  const known = person.mentions
    .filter((mention) => mention.form === 'pronoun')
    .map((mention) => GENDERS.get(text.slice(mention.start, mention.end).toLowerCase()));
  return gender === undefined || known.every((one) => one === gender);
}

/** One person as the reader meets him: where, whether inside what is quoted, whether first in the sentence. */
export interface Appearance<P> {
  readonly person: P;
  readonly sentence: number;
  readonly quoted: boolean;
  /** He is the one who says something there. */
  readonly speaking: boolean;
  /** No other person stands before him in the sentence, on his side of the quotation. */
  readonly first: boolean;
}

/** How many sentences back a pronoun may refer. */
const REACH = 4;

/**
 * The person whom a pronoun in `sentence` refers to, or null. Who is only spoken of in a
 * quotation is considered last: *Quader said Hasina will come. He added…* is Quader.
 * @param appearances those before the pronoun, in text order
 */
export function antecedent<P>(
  appearances: readonly Appearance<P>[],
  sentence: number,
  fits: (person: P) => boolean,
): P | null {
  const near = appearancesSince(appearances, sentence - REACH).filter((one) => fits(one.person));
  const unquoted = near.filter((one) => !one.quoted);
  return inView(unquoted) ?? (unquoted.length === 0 ? inView(near) : null);
}

/** The person of the last sentence that has any: its only one, the one who speaks in it, or its first. */
function inView<P>(appearances: readonly Appearance<P>[]): P | null {
  const last = appearances.at(-1)?.sentence;
  const here = appearances.filter((one) => one.sentence === last);
  const people = new Set(here.map((one) => one.person));
  const chosen = people.size === 1 ? here[0] : (here.findLast((one) => one.speaking) ?? here.find((one) => one.first));
  return chosen?.person ?? null;
}

/** The appearances from a sentence on, found from the end: pronouns refer to what was near. */
function appearancesSince<P>(appearances: readonly Appearance<P>[], sentence: number): readonly Appearance<P>[] {
  let start = appearances.length;
  while (start > 0 && appearances[start - 1]!.sentence >= sentence) start--;
  return appearances.slice(start);
}
