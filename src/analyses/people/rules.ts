/**
 * By which rules two names over articles are one person or organization. Each proposes for a name those that it
 * could be; it is one where there is exactly one, and no stated fact speaks against it.
 *
 *   James B. Comey, James Comey -> people/middle-initial;   Trump, of the only Trump of the month in the paper -> people/surname
 */
import { isWord } from '../../lexicon/function-words.ts';
import { listsOf } from '../../lexicon/gazetteer.ts';
import { bitOf } from '../../lexicon/gazetteer-lists.ts';
import { commonSpelling } from '../../lexicon/name-spellings.ts';
import { isOrganizationWord } from '../../lexicon/organization-words.ts';
import { titleAt } from '../../lexicon/titles.ts';
import { coreOf, type Profile } from './profile.ts';

export interface PeopleRule {
  /** `people/…`, as `newsx people` prints it. */
  readonly name: string;
  /** What would be counted twice without it. */
  readonly why: string;
  readonly example: string;
  readonly type: Profile['type'];
  /** Only between names of one outlet and month. */
  readonly inScope?: true;
  /** Keys under which a name is looked for by others; the name is one of those that it may be for all that share one. */
  offers(profile: Profile): readonly string[];
  /** Keys under which the name looks for what it may be. */
  seeks(profile: Profile): readonly string[];
  /** Of those that share a key, whether they can be one. */
  fits?(profile: Profile, other: Profile): boolean;
}

const same = (keys: (profile: Profile) => readonly string[]): Pick<PeopleRule, 'offers' | 'seeks'> => ({
  offers: keys,
  seeks: keys,
});

function inOneSpelling(words: readonly string[]): string {
  return words.map((word) => commonSpelling(word)).join('');
}

const isInitial = (word: string): boolean => word.length === 1;

/** First and last name of one that has both in full. */
function ends(profile: Profile): readonly [string, string] | null {
  const words = coreOf(profile);
  const [first, last] = [words[0], words.at(-1)];
  return words.length < 2 || isInitial(first!) || isInitial(last!) ? null : [first!, last!];
}

const MINISTRIES: ReadonlySet<string> = new Set(['department', 'ministry']);

export const PEOPLE_RULES: readonly PeopleRule[] = [
  {
    name: 'people/spelling',
    why: 'Accents, hyphens, spaces and transliterations are set differently from paper to paper.',
    example: 'Choe Son Hui, Choe Son-hui; Mohamed Salah, Mohammed Salah',
    type: 'person',
    ...same((profile) => (coreOf(profile).length > 1 ? [inOneSpelling(coreOf(profile))] : [])),
  },
  {
    name: 'people/middle-initial',
    why: 'One paper gives the middle initial, another leaves it out.',
    example: 'James B. Comey, James Comey',
    type: 'person',
    ...same((profile) => {
      const both = ends(profile);
      return both && coreOf(profile).slice(1, -1).every(isInitial) ? [both.join(' ')] : [];
    }),
    fits: (one, other) => {
      const [a, b] = [coreOf(one).slice(1, -1), coreOf(other).slice(1, -1)];
      return a.length === 0 || b.length === 0 || a.join() === b.join();
    },
  },
  {
    name: 'people/first-initial',
    why: 'A first name is cut to its initial, and only one that is named in full has it and the surname.',
    example: 'K. Okafor, Kemi Okafor',
    type: 'person',
    seeks: (profile) => {
      const [first, last, ...more] = coreOf(profile);
      return first && last && more.length === 0 && isInitial(first) && !isInitial(last) ? [`${first} ${last}`] : [];
    },
    offers: (profile) => {
      const both = ends(profile);
      return both ? [`${both[0][0]} ${both[1]}`] : [];
    },
  },
  {
    name: 'people/title',
    why: 'A title or an affiliation was taken for the beginning of the name.',
    example: 'Senator Ana Plitt, Ana Plitt',
    type: 'person',
    seeks: (profile) => {
      const tokens = profile.name.split(/\s+/).map((text) => ({ text }));
      const length = titleAt(tokens, 0)?.length ?? 0;
      return length > 0 && profile.words.length - length >= 2 ? [profile.words.slice(length).join(' ')] : [];
    },
    offers: (profile) => (profile.words.length >= 2 ? [profile.words.join(' ')] : []),
  },
  {
    name: 'people/surname',
    why: 'An article that gives a surname alone means the one bearer whom its paper names in that month.',
    example: 'Okafor, Kemi Okafor, both in the Harbour Post of March',
    type: 'person',
    inScope: true,
    // *David* alone is somebody's first name more often than Larry David's last.
    seeks: ({ words }) => (words.length === 1 && (listsOf(words[0]!) & bitOf('given-names')) === 0 ? [words[0]!] : []),
    offers: (profile) => {
      const both = ends(profile);
      return both ? [both[1]] : [];
    },
  },
  {
    name: 'people/dotted-acronym',
    why: 'Acronyms are written with and without stops.',
    example: 'F.B.I., FBI',
    type: 'organization',
    ...same(({ name }) => (/^(?:\p{Lu}\.?){2,}$/u.test(name) ? [name.replaceAll('.', '')] : [])),
  },
  {
    name: 'people/company-form',
    why: 'The form of a company is given here and left out there.',
    example: 'Ellery Freight Ltd., Ellery Freight',
    type: 'organization',
    ...same(({ words }) => {
      const plain = words.filter((word) => !isOrganizationWord(word, 'form'));
      return plain.length > 0 ? [plain.join(' ')] : [];
    }),
  },
  {
    name: 'people/turned',
    why: 'A ministry is named either way round.',
    example: 'Department of State, State Department',
    type: 'organization',
    // Not every name can be turned: Washington University is not the University of Washington.
    ...same(({ words }) => {
      const [head, link, ...rest] = words.filter((word) => word !== 'the');
      if (head !== undefined && link === 'of' && MINISTRIES.has(head) && rest.length > 0)
        return [[...rest, head].join(' ')];
      return MINISTRIES.has(words.at(-1)!) ? [words.filter((word) => word !== 'the').join(' ')] : [];
    }),
    // Every country has a ministry of health: only where one paper names both in one month they are one.
    fits: areInOneScope,
  },
  {
    name: 'people/article',
    why: 'The article belongs to the name in one paper and not in another.',
    example: 'The Valley Gazette, Valley Gazette',
    type: 'organization',
    ...same(({ words }) => {
      const plain = words[0] === 'the' ? words.slice(1) : words;
      return plain.length > 1 ? [plain.join(' ')] : [];
    }),
  },
  {
    name: 'people/acronym',
    why: 'An acronym and its long form stand in one paper in one month, and no other name has these initials.',
    example: 'NTSB, National Transportation Safety Board',
    type: 'organization',
    seeks: ({ name }) => (/^(?:\p{Lu}\.?){3,8}$/u.test(name) ? [name.replaceAll('.', '').toLowerCase()] : []),
    offers: ({ words }) => {
      const initials = words.filter((word) => !isWord(word, 'body-link')).map((word) => word[0]!);
      return initials.length >= 3 ? [initials.join('')] : [];
    },
    fits: (one, other) => one.words.length === other.words.length || areInOneScope(one, other),
  },
];

/** Whether stated facts speak against two names being one: another Wikidata identifier or country. */
export function differ(one: Profile, other: Profile): boolean {
  if (one.type !== other.type) return true;
  if (one.qid !== null && other.qid !== null && one.qid !== other.qid) return true;
  if (one.countries.size === 0 || other.countries.size === 0) return false;
  return ![...one.countries].some((code) => other.countries.has(code));
}

/** Whether one paper names both in one month. */
function areInOneScope(one: Profile, other: Profile): boolean {
  return [...one.scopes.keys()].some((scope) => other.scopes.has(scope));
}
