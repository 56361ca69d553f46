/**
 * The league table: how often and how much each speaker is quoted, in each group of
 * articles. Who is named, who is only described and what has no speaker stay apart, and
 * all three count in the whole that shares are shares of. A quote of several is one of each
 * of them, and one in the whole.
 *
 *   five quotes of Li, three of Choe, two of nobody -> Li 0.5, Choe 0.3, unresolved 0.2
 */
import { type Basis, type Fact, SPEAKER_STATUSES, type SpeakerStatus, VERB_CLASSES } from '../document/layers.ts';
import { compareGroups } from './groups.ts';
import type { Renaming } from './people/who.ts';
import { Counts, compareText, mostFrequent, mostFrequentName } from './same-person.ts';
import { renamed, type Utterance, type Voice, voicesOf } from './utterances.ts';

/** What the table counts of one article. */
export interface Said {
  readonly group: string | null;
  /** As much of `YYYY-MM-DD` as is known. */
  readonly date: string | null;
  readonly utterances: readonly Utterance[];
}

/** The same under the names by which people are counted. */
export function renamedSaid(said: Said, who: Renaming): Said {
  return { ...said, utterances: said.utterances.map((one) => renamed(one, who)) };
}

export interface Standing {
  readonly identity: string;
  readonly status: SpeakerStatus;
  /** The name as most quotes have it; null exactly where nobody could be told. */
  speaker: string | null;
  /** The one under which the speaker is quoted most often. */
  title: string | null;
  /** That of the user's own names, else one that articles state, else one that is inferred; of several the one with most quotes. */
  country: Fact | null;
  quotes: number;
  words: number;
  articles: number;
  /** Of all the group's quotes and quoted words, whoever is asked for, from 0 to 1; of several speakers together above it. */
  quoteShare: number;
  wordShare: number;
  readonly kinds: Counts;
  readonly verbClasses: Counts;
  readonly names: Counts;
  readonly titles: Counts;
  /** With their bases: `stated GHA`. */
  readonly countries: Counts;
  /** Quotes by the article's date. */
  readonly days: Counts;
  /** The first and last article's date. */
  first: string | null;
  last: string | null;
}

/** A group of articles, also one in which nobody is quoted. */
export interface GroupStandings {
  readonly group: string | null;
  /** Quotes of those who are asked for, each once: of the named, alone or with others, of the described, of nobody. */
  readonly quotes: Readonly<Record<SpeakerStatus, number>>;
  /** The named by number of quotes, then words, then name; the described and the unresolved after them. */
  readonly standings: readonly Standing[];
}

export interface League {
  add(article: Said): void;
  /** By group, those in no group last. */
  end(): GroupStandings[];
}

interface Group {
  readonly standings: Map<string, Standing>;
  readonly quotes: Record<SpeakerStatus, number>;
  /** Quotes and words of all, whoever is asked for. */
  all: { quotes: number; words: number };
}

/** @param asked who is to have a standing */
export function startLeague(asked: (voice: Voice) => boolean = () => true): League {
  const groups = new Map<string | null, Group>();
  return {
    add: ({ group, date, utterances }) => {
      if (!groups.has(group)) groups.set(group, newGroup());
      const { standings, quotes, all } = groups.get(group)!;
      const seen = new Set<string>();
      for (const utterance of utterances) {
        all.quotes += 1;
        all.words += utterance.words;
        const voices = voicesOf(utterance).filter(asked);
        for (const voice of voices) {
          const { identity } = voice;
          if (!standings.has(identity)) standings.set(identity, newcomer(voice));
          const standing = standings.get(identity)!;
          count(standing, utterance, voice, date);
          if (!seen.has(identity)) appear(standing, date);
          seen.add(identity);
        }
        const status = SPEAKER_STATUSES.find((one) => voices.some((voice) => voice.status === one));
        if (status) quotes[status] += 1;
      }
    },
    end: () =>
      [...groups.keys()].sort(compareGroups).map((name) => {
        const { standings, quotes, all } = groups.get(name)!;
        return { group: name, quotes, standings: ranked([...standings.values()], all) };
      }),
  };
}

function newGroup(): Group {
  return {
    standings: new Map(),
    quotes: { named: 0, described: 0, unresolved: 0 },
    all: { quotes: 0, words: 0 },
  };
}

function newcomer({ identity, status }: Voice): Standing {
  const told = { names: new Counts(), titles: new Counts(), countries: new Counts() };
  const counts = { kinds: new Counts(), verbClasses: new Counts(), days: new Counts() };
  const zero = { quotes: 0, words: 0, articles: 0, quoteShare: 0, wordShare: 0, first: null, last: null };
  return { identity, status, speaker: null, title: null, country: null, ...zero, ...told, ...counts };
}

function count(standing: Standing, utterance: Utterance, voice: Voice, date: string | null): void {
  const { speaker, title, country } = voice;
  if (speaker !== null) standing.names.add(speaker);
  if (title !== null) standing.titles.add(title);
  if (country !== null) standing.countries.add(`${country.basis} ${country.value}`);
  standing.quotes += 1;
  standing.words += utterance.words;
  standing.kinds.add(utterance.kind);
  if (utterance.verbClass) standing.verbClasses.add(utterance.verbClass);
  if (date !== null) standing.days.add(date);
}

/** What the user says, then what an article says, then what newsx concluded. */
const SUREST_FIRST: readonly Basis[] = ['given', 'stated', 'inferred'];

/** Of the countries of the surest basis the most frequent, in whatever order they came. @param countries with their bases */
function surest(countries: Counts): Fact | null {
  const [first] = [...countries]
    .map(([key, times]) => {
      const [basis, value] = key.split(' ', 2) as [Basis, string];
      return { value, basis, times };
    })
    .sort(
      (a, b) =>
        SUREST_FIRST.indexOf(a.basis) - SUREST_FIRST.indexOf(b.basis) ||
        b.times - a.times ||
        compareText(a.value, b.value),
    );
  return first ? { value: first.value, basis: first.basis } : null;
}

function appear(standing: Standing, date: string | null): void {
  standing.articles += 1;
  if (date === null) return;
  if (standing.first === null || date < standing.first) standing.first = date;
  if (standing.last === null || date > standing.last) standing.last = date;
}

function ranked(standings: Standing[], { quotes, words }: Group['all']): Standing[] {
  for (const one of standings) {
    if (!one.names.isEmpty) one.speaker = mostFrequentName(one.names);
    if (!one.titles.isEmpty) one.title = mostFrequent(one.titles);
    one.country = surest(one.countries);
    one.quoteShare = one.quotes / quotes;
    one.wordShare = words === 0 ? 0 : one.words / words;
  }
  return standings.sort(
    (a, b) =>
      SPEAKER_STATUSES.indexOf(a.status) - SPEAKER_STATUSES.indexOf(b.status) ||
      b.quotes - a.quotes ||
      b.words - a.words ||
      compareText(a.speaker ?? '', b.speaker ?? '') ||
      compareText(a.identity, b.identity),
  );
}

/** The classes by how often, then in the order of the list: `neutral 5, direct 1`; null for none. */
export function verbClassesAsText(counts: Counts): string | null {
  const classes = VERB_CLASSES.filter((name) => counts.get(name) > 0).sort((a, b) => counts.get(b) - counts.get(a));
  return classes.map((name) => `${name} ${counts.get(name)}`).join(', ') || null;
}
