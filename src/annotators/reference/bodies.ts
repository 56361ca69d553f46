/**
 * What the text states against a body, so that a phrase cannot mean it: what it is called, whose part the phrase names, and
 * that another is the subject of its sentence.
 *
 *   "The regulator" after the carmaker Acme: not Acme;   "the U.N. agency": not the U.N.
 */
import { countBefore } from '../../document/finding.ts';
import type { Entity, Mention, Sentence } from '../../document/layers.ts';
import { familyOf, familyOfName } from '../../lexicon/body-families.ts';
import { countryOf } from '../../lexicon/countries.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { isOrganizationWord } from '../../lexicon/organization-words.ts';
import { fitOf } from './features/fits.ts';
import type { Candidate, Memory, Trail } from './memory.ts';
import type { Phrase } from './phrase.ts';

/** Where a phrase stands that may mean a body, and what is known there. */
export interface Sight {
  readonly text: string;
  readonly sentence: number;
  readonly sentences: readonly Sentence[];
  readonly memory: Memory;
  /** ISO 3166-1 alpha-3 of the country that the phrase names, or null. */
  readonly country: string | null;
  /** The names within the phrase. */
  readonly inside: readonly { readonly candidate: Candidate; readonly mention: Mention }[];
}

/** The candidates without the bodies that the phrase cannot mean. */
export function withoutWrongBodies(phrase: Phrase, all: readonly Candidate[], sight: Sight): Candidate[] {
  if (phrase.plural || (phrase.kind !== 'organization' && phrase.kind !== 'it')) return [...all];
  const team = teamOf(phrase, all, sight);
  if (team !== null) return [team];
  const isWrong = [isOfOtherFamily, isWhole, isPeople, isOfOtherCountry, isSeveral];
  const found = all.filter((one) => one.kind === 'own' || !isWrong.some((is) => is(phrase, one, sight)));
  const behind = new Set([...behindSubject(phrase, found, sight), ...namedLater(phrase, found, sight)]);
  const called = calledLast(phrase, found, sight);
  return found.filter((one) => !behind.has(one) && (called === null || one === called || one.kind !== 'entity'));
}

/** *The airline* is no authority, and no body that was called a union before. */
function isOfOtherFamily({ head, start }: Phrase, candidate: Candidate, { text, memory }: Sight): boolean {
  const family = familyOf(head);
  if (family === null || candidate.sort !== 'organization' || candidate.kind !== 'entity') return false;
  const heads = [...(memory.trailOf(candidate)?.heads ?? [])].map(familyOf);
  const stated = [...familiesStated(candidate, text, start), ...heads].filter((one) => one !== null);
  return stated.length > 0 && !stated.includes(family);
}

/** The families that its name states, or a noun right beside it: `the regulator Ofcom`, `Acme, a small airline,`. */
export function familiesStated(candidate: Candidate, text: string, before: number): (string | null)[] {
  return [familyOfName(candidate.name), ...nounsBeside(candidate, text, before).map(familyOf)];
}

/** The names of an entity before a place: the first few, which say what it is, and the last. */
export function namesBefore({ mentions }: Entity, place: number): readonly Mention[] {
  const end = countBefore(mentions, ({ start }) => start < place);
  return end <= MOST_NAMES ? mentions.slice(0, end) : [...mentions.slice(0, MOST_NAMES), mentions[end - 1]!];
}
const MOST_NAMES = 6;

/** The nouns right beside its name, before a place of the text. */
function nounsBeside({ entity }: Candidate, text: string, before: number): string[] {
  return namesBefore(entity!, before).flatMap(({ start, end }) => [
    /(\p{Ll}[\p{Ll}-]*),? $/u.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '',
    headOf(APPOSITION.exec(text.slice(end, end + 80))?.[1] ?? ''),
  ]);
}
const APPOSITION = /^(?:,| is| was) (?:an?|the|its|their|\p{Lu}\p{L}+['’]s) ([\p{L}’' -]+)/u;

/** The noun before the first preposition, or the last word. */
function headOf(phrase: string): string {
  const words = phrase.toLowerCase().split(' ').filter(Boolean);
  const cut = words.findIndex((word) => isWord(word, 'preposition'));
  return (cut < 0 ? words : words.slice(0, cut)).at(-1) ?? '';
}

/** *The U.N. agency* is not the U.N., nor *Acme's subsidiary* Acme: a part is no whole. */
function isWhole({ head, text: words }: Phrase, candidate: Candidate, { text, inside }: Sight): boolean {
  if (!ANY_PART.test(head) && !PART_OF_STATES.test(head)) return false;
  return inside.some(
    ({ candidate: one, mention }) =>
      one === candidate &&
      !words.endsWith(text.slice(mention.start, mention.end)) &&
      (ANY_PART.test(head) || isOrganizationWord(initialsIn(text.slice(mention.start, mention.end)), 'whose')),
  );
}
const ANY_PART = /^(?:branch|chapter|subsidiary|wing)$/;
const PART_OF_STATES = /^(?:agency|body|commission|mission|office)$/;
const initialsIn = (name: string): string => name.replaceAll('.', '').toLowerCase();

/** *It* and *the German company* are no Germans: a people is no body. */
function isPeople(_: Phrase, { entity }: Candidate): boolean {
  return entity?.type === 'norp';
}

/** *The Egyptian club* is not the one that the text calls Tunisia's. */
function isOfOtherCountry({ start }: Phrase, { sort, entity }: Candidate, { text, country }: Sight): boolean {
  if (country === null || sort !== 'organization' || entity === null) return false;
  const stated = namesBefore(entity, start).flatMap((mention) => {
    const owner = OWNER.exec(text.slice(Math.max(0, mention.start - 60), mention.start))?.[1];
    const codes = countryOf(owner ?? '')?.codes ?? [];
    return codes.length === 1 ? codes : [];
  });
  return stated.length > 0 && !stated.includes(country);
}
/** `Tunisia's `, `Norwegian oil company ` before a name. */
const OWNER = /(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:['’]s)? (?:\p{Ll}[\p{Ll}-]* ){0,3}$/u;

/** *It* is not *two officials*. */
function isSeveral({ kind }: Phrase, { kind: what, sort, head }: Candidate): boolean {
  return kind === 'it' && what === 'described' && sort === 'group' && /(?<!s)s$/.test(head);
}

/** A place that *are* or *have*, in the sentence before, is its team: *Burnley are looking for a manager. The club …* */
function teamOf({ head }: Phrase, all: readonly Candidate[], { text, sentence, memory }: Sight): Candidate | null {
  if (!/^(?:club|side|team)$/.test(head)) return null;
  const found = all.find((one) => {
    const trail = memory.trailOf(one);
    return (
      trail?.opens &&
      sentence - trail.sentence === 1 &&
      /^ (?:are|have|were)\b/.test(text.slice(trail.end, trail.end + 6))
    );
  });
  return found?.sort === 'location' ? found : null;
}

/** Those whom the article names only later, where one that the sentence before names may be called so. */
function namedLater(phrase: Phrase, all: readonly Candidate[], { sentence, memory }: Sight): Candidate[] {
  const bodies = all.filter(({ kind, sort }) => kind === 'entity' && sort === 'organization');
  const isMet = (one: Candidate): boolean => (memory.trailOf(one)?.met ?? 0) > 0;
  const isNear = bodies.some(
    (one) => isMet(one) && sentence - memory.trailOf(one)!.sentence <= 1 && fitOf(phrase, one) !== 'no',
  );
  return isNear ? bodies.filter((one) => !isMet(one)) : [];
}

/**
 * The one that the sentence before calls so, where it names no other that may be: *BaFin ordered the payments company Veltra to stop.
 * The company …*
 */
function calledLast(phrase: Phrase, all: readonly Candidate[], { text, sentence, memory }: Sight): Candidate | null {
  const { head } = phrase;
  if (head === '') return null;
  const met = all.filter((one) => one.kind === 'entity' && one.sort === 'organization' && memory.trailOf(one)?.met);
  const found = met.filter((one) => nounsBeside(one, text, phrase.start).includes(head));
  const isOther = (one: Candidate): boolean =>
    one !== found[0] && ['named', 'called'].includes(fitOf(phrase, one) ?? '');
  return found.length === 1 && sentence - memory.trailOf(found[0]!)!.sentence === 1 && !met.some(isOther)
    ? found[0]!
    : null;
}

/**
 * The bodies that stand behind a preposition in the sentence that named any last, where its subject may be called the same:
 * *Celtic have signed Berg from Brondby. The club …* is about Celtic.
 */
function behindSubject(
  phrase: Phrase,
  all: readonly Candidate[],
  { memory, sentence, sentences, text }: Sight,
): Set<Candidate> {
  const bodies = all.flatMap((one) => {
    const trail = memory.trailOf(one);
    return one.kind === 'entity' && one.sort === 'organization' && trail && trail.met > 0 ? [{ one, trail }] : [];
  });
  const last = Math.max(...bodies.map(({ trail }) => trail.sentence));
  const met = bodies.filter(({ trail }) => trail.sentence === last);
  const isSubject = ({ part, opens, end }: Trail): boolean =>
    (part === 'subject' && opens) || CLOSES_OPENING.test(text.slice(Math.max(0, sentences[last]?.start ?? 0), end + 1));
  const subjects = met.filter(({ trail }) => isSubject(trail));
  if (subjects.length === 0 || (phrase.kind !== 'it' && last === sentence)) return new Set();
  const fits = new Set(subjects.map(({ one }) => fitOf(phrase, one)));
  return new Set(
    met.flatMap(({ one, trail }) =>
      trail.part === 'oblique' && !isDoer(one, trail.end, text) && fits.has(fitOf(phrase, one)) ? [one] : [],
    ),
  );
}

/** `The Port Authority (PA)`, met last in its brackets. */
const CLOSES_OPENING = /^(?:The )?(?:\p{Lu}[\p{L}\p{Pd}]* |(?:and|for|of|the) ){1,9}\(\p{Lu}[\p{L}&-]{1,14}\)$/u;

/** `was sued by the Teamsters`: who does what befalls the subject. */
function isDoer({ entity }: Candidate, end: number, text: string): boolean {
  const { start = end } = namesBefore(entity!, end).at(-1) ?? {};
  return /\bby (?:the )?(?:\p{Ll}[\p{Ll}-]* ){0,3}$/u.test(text.slice(Math.max(0, start - 60), start));
}
