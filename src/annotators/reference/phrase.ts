/**
 * A phrase without a full name, taken apart for the question whom it means.
 *
 *   "he" -> he;  "the Omani minister" -> definite-person, minister, [Omani];  "" beside "…," -> unsaid
 */
import type { Span } from '../../document/span.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { isOneOfAPeople } from '../../lexicon/gazetteer.ts';
import { nounOf } from '../../lexicon/nouns.ts';
import { callingEndingAt } from '../../lexicon/occupations.ts';
import { pronounOf } from '../../lexicon/pronouns.ts';
import { type Gender, isRoleNoun, titleAt, titleEndingAt } from '../../lexicon/titles.ts';
import { compoundOf, headNounOf, type NounPhrase, nounPhrase, sortOf } from '../mentions/noun-phrase.ts';

/** What sort of phrase it is: the features are weighed anew for each. */
export const PHRASE_KINDS = [
  'he', // he, she as the source of a saying
  'pronoun', // he, him, her… elsewhere
  'it',
  'they',
  'who',
  'other-pronoun', // I, we, one
  'person', // the premier, the 34-year-old, a resident
  'organization', // the agency
  'document', // the report
  'group', // residents, police
  'thing', // any other noun
  'proper', // capitals that no entity bears: the NRL side
  'unsaid-direct', // a quotation without cue and source
  'unsaid', // any other saying without a source
] as const;
export type PhraseKind = (typeof PHRASE_KINDS)[number];

/** Kinds that are alike: what is learned of one is told to the others of its group. */
export const GROUP_OF: Readonly<Record<PhraseKind, 'pronouns' | 'nouns'>> = {
  he: 'pronouns',
  pronoun: 'pronouns',
  it: 'pronouns',
  they: 'pronouns',
  who: 'pronouns',
  'other-pronoun': 'pronouns',
  'unsaid-direct': 'pronouns',
  unsaid: 'pronouns',
  person: 'nouns',
  organization: 'nouns',
  document: 'nouns',
  group: 'nouns',
  thing: 'nouns',
  proper: 'nouns',
};

export interface Phrase extends Span {
  readonly kind: PhraseKind;
  /** It is the source of a saying. */
  readonly isSource: boolean;
  /** As it stands; empty where there is no source. */
  readonly text: string;
  readonly opener: NounPhrase['opener'] | 'none';
  /** The head noun in lower case; empty for pronouns and where there is no source. */
  readonly head: string;
  /** The words of the title that the head ends, in lower case and spelt out: *foreign minister*, *PM* -> prime minister. */
  readonly role: readonly string[];
  readonly modifiers: readonly string[];
  readonly complement: string;
  /** What a pronoun or noun itself states. */
  readonly gender: Gender | null;
  /** A person whatever the office: *the man*, *the 39-year-old*, *the Dane*. */
  readonly isAnybody: boolean;
  /** Somebody's relative: *his wife*. */
  readonly isRelative: boolean;
  /** More than one: they, the two ministers, residents. */
  readonly plural: boolean;
}

/** What is not the same of all phrases. The order is the interface's: objects that are made in one place have one shape. */
type Told = Partial<Omit<Phrase, 'start' | 'end' | 'text' | 'isSource' | 'kind'>>;

const made = ({ start, end }: Span, text: string, isSource: boolean, kind: PhraseKind, told: Told): Phrase => ({
  start,
  end,
  kind,
  isSource,
  text,
  opener: told.opener ?? 'none',
  head: told.head ?? '',
  role: told.role ?? NO_WORDS,
  modifiers: told.modifiers ?? NO_WORDS,
  complement: told.complement ?? '',
  gender: told.gender ?? null,
  isAnybody: told.isAnybody ?? false,
  isRelative: told.isRelative ?? false,
  plural: told.plural ?? false,
});
const NO_WORDS: readonly string[] = [];

/** The phrase at a span; `text` is its text without what is no part of it. */
export function phraseOf(span: Span, text: string, isSource: boolean): Phrase {
  const pronoun = pronounOf(text);
  if (pronoun !== null) {
    const kind = pronoun.kind === 'he' && !isSource ? 'pronoun' : pronoun.kind;
    return made(span, text, isSource, kind, { gender: pronoun.gender, plural: kind === 'they' });
  }
  const style = styleIn(text);
  if (style !== null) return made(span, text, isSource, 'person', style);
  const phrase = nounPhrase(text);
  const { opener, head, modifiers, complement, isName } = phrase;
  const compound = compoundOf(phrase);
  const isParent = opener === 'definite' && relativeIn(head) !== null && OF_SO_MANY.test(complement);
  const relative = isParent ? null : relativeIn(head);
  const gender = genderOf(text, head);
  const plural =
    isPlural(head) ||
    isWord(head, 'few-people') ||
    /^(?:the |these |those |all )?(?:two|three|four|five|six|both|several)\b/i.test(text);
  const whole = complement.startsWith('of ') ? titleIn(text, '') : null; // the head of state
  const ending = compound === null ? titleIn(text, complement) : null;
  const title = whole !== null && whole.length > 2 ? whole : ending;
  const people = opener === 'definite' && !title && !relative ? peopleIn(text, complement) : null;
  const kind =
    title || relative || people || isParent ? 'person' : (compound?.sort ?? nounKind(text, head, isName, plural));
  const role = title ?? [head];
  const isRelative = relative !== null;
  return made(span, text, isSource, kind, {
    opener,
    head: role.at(-1)!,
    role,
    // `the Belgian`, `the 36-year-old Briton`: whose country the phrase names is told by its head.
    modifiers: people === null ? modifiers : [...modifiers, people],
    complement,
    gender,
    isAnybody: people !== null || isParent || headNounOf(head)?.open === true,
    isRelative,
    plural,
  });
}

/** `the father of two`: of so many, and nobody's whom the text knows. */
const OF_SO_MANY = /^of (?:\d+|one(?! of)|two|three|four|five|six|seven|eight|nine|ten|twins|triplets)\b/;

/** The phrase of a saying that has no source; it stands where its content or cue does. */
export function unsaidPhrase(at: number, direct: boolean): Phrase {
  return made({ start: at, end: at }, '', true, direct ? 'unsaid-direct' : 'unsaid', {});
}

/** The title that ends a phrase before its complement, if it may refer back alone; abbreviations spelt out. */
function titleIn(text: string, complement: string): string[] | null {
  const words = text.slice(0, text.length - complement.length).match(/[\p{L}\p{M}\p{N}.'’]+|-/gu) ?? [];
  const tokens = words.map((word) => ({ text: word }));
  const found = titleEndingAt(tokens, tokens.length);
  if (found === null || found.title.kind === 'honorific') return null;
  const last = tokens.at(-1)!.text;
  const isAbbreviation = /^\p{Lu}{2,5}$/u.test(last) && found.title.name !== last;
  if (isAbbreviation) return found.title.name.toLowerCase().split(' ');
  // `the chief` may be many a thing, `the harbour chief` is a person.
  const isOffice = found.title.kind === 'office' && tokens.length > found.length + 1 && last === last.toLowerCase();
  if (!found.title.role && !isOffice) return null;
  return tokens.slice(-found.length).flatMap(({ text: word }) => (word === '-' ? [] : [word.toLowerCase()]));
}

/** The head of a phrase, if it is a person called after a people: *the Dane*; null if not. */
function peopleIn(text: string, complement: string): string | null {
  const head = /(?<!\p{L})\p{Lu}\p{L}*(?=\P{L}*$)/u.exec(text.slice(0, text.length - complement.length))?.[0];
  return head !== undefined && isOneOfAPeople(head) ? head : null;
}

function nounKind(text: string, head: string, isName: boolean, plural: boolean): PhraseKind {
  const noun = headNounOf(head);
  // `a brewer` is somebody, `the brewer` a firm.
  const isBody = noun?.sort === 'organization' && /^the /i.test(text);
  if (isRoleNoun(head) || (!isBody && isOccupation(text, head))) return 'person';
  if (noun !== null) return noun.sort;
  if (plural) {
    const one = nounOf(head.replace(/(?:ies|s)$/, (end) => (end === 'ies' ? 'y' : '')));
    return one === null || one.sort === 'person' ? 'group' : one.sort;
  }
  if (isName || /(?:^|\s)\p{Lu}[\p{L}'’.-]*$/u.test(text)) return 'proper';
  const sort = sortOf(text);
  return sort === 'group' ? 'group' : sort;
}

function isPlural(head: string): boolean {
  return /(?<![su])s$/.test(head) || /(?:men|women|people|police|children|media)$/.test(head);
}

/** *his wife*, *her brother*: a person, whose gender the noun may state. */
function relativeIn(head: string): { readonly gender: Gender | null } | null {
  const found = titleAt([{ text: head }], 0);
  return found?.title.kind === 'kin' ? found.title : null;
}

/** What a noun states: *his aunt*, *the actress*, *the headmistress*; not *the chairman*, as women are called too. */
function genderOf(text: string, head: string): Gender | null {
  const noun = headNounOf(head) ?? relativeIn(head);
  if (noun !== null) return noun.gender;
  const title = titleAt([{ text: head }], 0)?.title;
  if (title?.gender === 'f' || title?.kind === 'royal' || title?.kind === 'religious') return title.gender;
  return FEMALE.test(head) && isOccupation(text, head) ? 'f' : null;
}
const FEMALE = /(?:woman|lady|mistress|ess)$/;

/** *the broker*, *the OC*: what somebody is, as written or in lower case. */
function isOccupation(text: string, head: string): boolean {
  const written = text.slice(text.lastIndexOf(' ') + 1);
  const word = written.toLowerCase() === head ? written : head;
  return callingEndingAt([{ text: word }], 1)?.kind === 'occupation';
}

/** *His Majesty*, *Her Royal Highness*: a style that stands for its bearer and states a gender. */
function styleIn(text: string): Pick<Phrase, 'opener' | 'head' | 'role' | 'gender'> | null {
  if (!/^(?:His|Her|Their|Your) \p{Lu}/u.test(text)) return null;
  const words = text.split(' ');
  const found = titleAt(
    words.map((word) => ({ text: word })),
    0,
  );
  if (found?.title.kind !== 'honorific' || found.length !== words.length) return null;
  const head = words.at(-1)!.toLowerCase();
  return { opener: 'definite', head, role: [head], gender: found.title.gender };
}
