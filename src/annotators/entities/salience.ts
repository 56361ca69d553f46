/**
 * Whom a pronoun means: every person in view is weighed by how near he is, the part he plays
 * in his sentence, and how much the article is about him; the heaviest wins if he wins
 * clearly. Where two could be meant equally, none is chosen: a wrong link puts words into
 * the wrong mouth.
 *
 *   Chao met Hu Shih at Cornell. He spoke French.   ->   Chao: the subject, not who was met
 */

/** The part that a mention plays: it opens its clause, owns what follows (*Li's*), comes after a preposition, or none of these. */
export type Part = 'subject' | 'owner' | 'oblique' | 'other';

/** One person as the reader meets him. */
export interface Appearance<P> {
  readonly person: P;
  readonly sentence: number;
  readonly part: Part;
  /** Which quotation it stands in: the index of an attribution; -1 in the article's own words. */
  readonly quotation: number;
  /** He is the one who says something there. */
  readonly speaking: boolean;
  readonly pronoun: boolean;
  /** He opens his sentence, by name: whom it is about from there on. */
  readonly opens: boolean;
  /** He is named for the first time, at the start of a paragraph: the story turns to him. */
  readonly introduced: boolean;
}

/** The pronoun to explain. */
export interface Anaphor {
  readonly sentence: number;
  readonly part: Part;
  readonly quotation: number;
  /** The attribution whose source it stands in, or -1: *he said*. */
  readonly source: number;
}

/** How many sentences back a pronoun may refer, and how many appearances are looked at: both keep the time linear. */
const REACH = 4;
const MOST = 60;

/** Chosen by hand, then one at a time on annotated chains; differences below half a point made no difference. */
const WEIGHTS = {
  sentence: -0.75, // for each sentence back
  subject: 0.3,
  oblique: -1.5,
  owner: -0.4,
  spokenOf: -1.25, // stands in a quotation, the pronoun outside or in another
  pronoun: 1, // a pronoun stood for him there
  topic: 1, // for each doubling of how often he appeared
  parallel: 0.5, // the same part as the pronoun's
  near: 0.5, // the last appearance of all
  opens: 1, // he is named as what the sentence before is about
  introduced: 1, // for the first time, at the start of a paragraph
  margin: 0.3, // by how much the best must beat the second
};

/**
 * The person whom the pronoun refers to, or null.
 * @param appearances those before the pronoun, in text order
 * @param times how often a person has appeared so far
 */
export function antecedent<P>(
  appearances: readonly Appearance<P>[],
  anaphor: Anaphor,
  times: (person: P) => number,
  fits: (person: P) => boolean,
): P | null {
  const weights = new Map<P, number>();
  const first = Math.max(0, appearances.length - MOST);
  let nearest = true;
  for (let i = appearances.length - 1; i >= first; i--) {
    const one = appearances[i]!;
    if (one.sentence < anaphor.sentence - REACH) break;
    if (!fits(one.person)) continue;
    const weight = weigh(one, anaphor) + (nearest ? WEIGHTS.near : 0);
    nearest = false;
    weights.set(one.person, Math.max(weights.get(one.person) ?? -Infinity, weight));
  }
  return clearBest(weights, (person) => WEIGHTS.topic * Math.log2(1 + times(person)));
}

/** Chosen on the pronouns that are sources in annotated news; see the head of this file. */
const SPEAKING = {
  sentence: -2, // for each sentence back
  speaking: 1, // says something there
  subject: 0.5,
  oblique: -1,
  owner: -0.4,
  opens: 0.5, // is named as what the sentence is about
  introduced: 0.5, // for the first time, at the start of a paragraph
  spokenOf: -3, // stands in a quotation
  spoke: 0.5, // for each doubling of how often he spoke
};

/**
 * The person whom a pronoun that says something refers to: speakers go on speaking, and the
 * sentence before counts most. Who is only spoken of in a quotation comes last:
 * *Karim said Lee will come. He added…* is Karim.
 */
export function lastSpeaker<P>(
  appearances: readonly Appearance<P>[],
  { sentence }: Anaphor,
  fits: (person: P) => boolean,
): P | null {
  const weights = new Map<P, number>();
  const spoke = new Map<P, number>();
  for (let i = appearances.length - 1; i >= Math.max(0, appearances.length - MOST); i--) {
    const one = appearances[i]!;
    if (one.speaking) spoke.set(one.person, (spoke.get(one.person) ?? 0) + 1);
    if (one.sentence < sentence - REACH || !fits(one.person)) continue;
    let weight = SPEAKING.sentence * (sentence - one.sentence);
    if (one.speaking) weight += SPEAKING.speaking;
    if (one.part === 'subject') weight += SPEAKING.subject;
    if (one.part === 'oblique') weight += SPEAKING.oblique;
    if (one.part === 'owner') weight += SPEAKING.owner;
    if (one.opens) weight += SPEAKING.opens + (one.introduced ? SPEAKING.introduced : 0);
    if (one.quotation >= 0) weight += SPEAKING.spokenOf;
    weights.set(one.person, Math.max(weights.get(one.person) ?? -Infinity, weight));
  }
  let best: P | null = null;
  let most = -Infinity;
  for (const [person, near] of weights) {
    const weight = near + SPEAKING.spoke * Math.log2(1 + (spoke.get(person) ?? 0));
    if (weight > most) [best, most] = [person, weight];
  }
  return best;
}

function weigh<P>(one: Appearance<P>, anaphor: Anaphor): number {
  let weight = WEIGHTS.sentence * (anaphor.sentence - one.sentence);
  if (one.part === 'subject') weight += WEIGHTS.subject;
  if (one.part === 'oblique') weight += WEIGHTS.oblique;
  if (one.part === 'owner') weight += WEIGHTS.owner;
  if (one.part === anaphor.part) weight += WEIGHTS.parallel;
  if (one.pronoun) weight += WEIGHTS.pronoun;
  if (one.opens && anaphor.sentence - one.sentence <= 1)
    weight += WEIGHTS.opens + (one.introduced ? WEIGHTS.introduced : 0);
  if (one.quotation >= 0 && one.quotation !== anaphor.quotation) weight += WEIGHTS.spokenOf;
  return weight;
}

function clearBest<P>(weights: ReadonlyMap<P, number>, prominence: (person: P) => number): P | null {
  let best: P | null = null;
  let [first, second] = [-Infinity, -Infinity];
  for (const [person, near] of weights) {
    const weight = near + prominence(person);
    if (weight > first) [best, first, second] = [person, weight, first];
    else if (weight > second) second = weight;
  }
  return first - second >= WEIGHTS.margin ? best : null;
}
