/**
 * Links nominals and pronouns to the groups they refer to, walking through the text twice:
 * the first walk finds out which pronouns a person goes by, the second heeds it.
 *
 *   Li Qiang met … The premier said he …   ->   Li Qiang: The premier, he
 */
import type { Mention } from '../../document/layers.ts';
import type { Gender } from '../../lexicon/titles.ts';
import { type Event, eventsOf, type Read } from '../mentions/appearances.ts';
import type { Group, NamedMention } from '../mentions/names.ts';
import type { Beside, NamePlaces } from '../mentions/titles-beside.ts';
import { type Holders, holdersOf } from './holders.ts';
import { relativesOf } from './relatives.ts';
import { type Appearance, antecedent, lastSpeaker } from './salience.ts';
import type { ShortTitles } from './short-titles.ts';
import type { Stranger } from './strangers.ts';

/**
 * How often the links of each rule are right: pronouns and relatives on GUM's annotated
 * chains (868 and 6 links; few relatives, hence the caution), pronouns and nominals that are
 * sources of quotes on annotated news too (252 and 44), nominals lowered because speeches and
 * court records use *the President*, *the Secretary* of the office, not of its holder.
 */
const CONFIDENCE = {
  pronoun: 0.91,
  'speaking-pronoun': 0.94,
  relative: 0.7,
  'person-nominal': 0.7,
  'organization-nominal': 0.8,
};

/** Somebody who may be meant: a group of names, or a stranger. */
type Person = Group | Stranger;

/** How many pronouns of each gender stood for somebody. */
type Votes = Map<Person, Record<Gender, number>>;

/** What the walks share. */
interface Setting {
  readonly events: readonly Event[];
  /** Who says what is quoted, by attribution, where its source is a name and the quotation direct: he is *I* in it. */
  readonly speakers: ReadonlyMap<number, Group>;
  /** Genders that the text states, with those that the walks find stated: *his wife Ann*. */
  readonly stated: Map<Person, Gender | null>;
  readonly groupOf: ReadonlyMap<NamedMention, Group>;
  readonly holders: () => Holders;
}

/** The nominal and pronoun mentions of each group that has any. */
export function linkReferences(
  groups: readonly Group[],
  layers: Read,
  names: NamePlaces,
  besideOf: (mention: NamedMention) => Beside,
  shortTitles: ShortTitles,
): Map<Group, Mention[]> {
  const groupOf = new Map(groups.flatMap((group) => group.mentions.map((mention) => [mention, group] as const)));
  const events = eventsOf(groups, layers, names, shortTitles);
  const setting: Setting = {
    events,
    speakers: speakersOf(events, layers),
    stated: new Map(groups.map((group) => [group, group.type === 'person' ? statedGender(group, besideOf) : null])),
    groupOf,
    holders: holdersOf(groups, groupOf, besideOf, layers.tokens, shortTitles),
  };
  return walk(setting, walk(setting, null).votes).links;
}

/** One walk through the text; `known` are the votes of the walk before. */
function walk(
  { events, speakers, stated, groupOf, holders }: Setting,
  known: Votes | null,
): { links: Map<Group, Mention[]>; votes: Votes } {
  const links = new Map<Group, Mention[]>();
  const votes: Votes = new Map();
  const people: Appearance<Person>[] = [];
  const times = new Map<Person, number>();
  const held = holders();
  const relatives = relativesOf(groupOf);
  /** Whom the pronoun met last stands for: the owner in *his wife*. */
  let lastPronoun: { readonly at: number; readonly person: Person | null } = { at: -1, person: null };
  const ownerOf = ({ owner, firstToken }: Stranger): Person | null => {
    if (owner === 'pronoun') return lastPronoun.at === firstToken ? lastPronoun.person : null;
    return (owner && groupOf.get(owner)) ?? null;
  };
  const appear = (person: Person, event: Event): void => {
    const { sentence, part, quotation, source, kind } = event;
    const pronoun = kind === 'pronoun';
    const opens = kind === 'name' && part === 'subject' && people.at(-1)?.sentence !== sentence;
    const introduced = opens && event.newParagraph && !times.has(person);
    people.push({ person, sentence, part, quotation, speaking: source >= 0, pronoun, opens, introduced });
    times.set(person, (times.get(person) ?? 0) + 1);
  };
  const link = (
    group: Group,
    { start, end }: Event,
    form: 'nominal' | 'pronoun',
    rule: keyof typeof CONFIDENCE,
  ): void => {
    const mention: Mention = { start, end, form, confidence: CONFIDENCE[rule], by: `entities/${rule}` };
    const list = links.get(group);
    if (list) list.push(mention);
    else links.set(group, [mention]);
  };
  const genderOf = (person: Person): Gender | null =>
    'gender' in person ? person.gender : (stated.get(person) ?? majority((known ?? votes).get(person)));

  for (const event of events) {
    if (event.kind === 'name') {
      held.named(event.group);
      if (event.group.type === 'person') appear(event.group, event);
    } else if (event.kind === 'stranger') {
      const { stranger } = event;
      const person = relatives.who(stranger, ownerOf(stranger));
      if (stranger.named !== null) {
        if (stranger.gender !== null && !stated.get(person)) stated.set(person, stranger.gender);
        continue; // the name itself is met next
      }
      appear(person, event);
      if (!('gender' in person)) link(person, event, 'nominal', 'relative');
    } else if (event.kind === 'nominal') {
      const group = held.of(event.nominal);
      if (group === null) continue;
      link(group, event, 'nominal', `${event.nominal.sort}-nominal`);
      if (group.type === 'person') appear(group, event);
    } else {
      const { gender } = event;
      const speaker = speakers.get(event.quotation);
      const fits = (one: Person): boolean => one !== speaker && (genderOf(one) ?? gender) === gender;
      const person =
        event.source >= 0
          ? lastSpeaker(people, event, (one) => !('gender' in one) && fits(one))
          : antecedent(people, event, (one) => times.get(one) ?? 0, fits);
      lastPronoun = { at: event.first, person };
      if (person === null) continue;
      const tally = votes.get(person) ?? { m: 0, f: 0 };
      tally[gender]++;
      votes.set(person, tally);
      appear(person, event);
      if (!('gender' in person)) link(person, event, 'pronoun', event.source >= 0 ? 'speaking-pronoun' : 'pronoun');
    }
  }
  return { links, votes };
}

/** The named speakers of direct quotations, by attribution. */
function speakersOf(events: readonly Event[], { attributions }: Read): Map<number, Group> {
  const speakers = new Map<number, Group>();
  for (const event of events) {
    if (event.kind !== 'name' || event.group.type !== 'person' || event.source < 0) continue;
    if (attributions[event.source]!.kind === 'direct' && !speakers.has(event.source))
      speakers.set(event.source, event.group);
  }
  return speakers;
}

function statedGender(group: Group, besideOf: (mention: NamedMention) => Beside): Gender | null {
  return group.mentions.map((mention) => besideOf(mention).gender).find((gender) => gender !== null) ?? null;
}

/** The gender of two thirds of the pronouns. */
function majority(votes: Record<Gender, number> | undefined): Gender | null {
  const { m, f } = votes ?? { m: 0, f: 0 };
  if (m >= 2 * f && m > 0) return 'm';
  return f >= 2 * m && f > 0 ? 'f' : null;
}
