/**
 * The league table: how often and how much each speaker is quoted, in each group of
 * articles. Who is named, who is only described and what has no speaker stay apart, and
 * all three count in the whole that shares are shares of. A quote of several is one of each
 * of them, and one in the whole.
 *
 *   five quotes of Li, three of Choe, two of nobody -> Li 0.5, Choe 0.3, unresolved 0.2
 */
import { type Fact, SPEAKER_STATUSES, type SpeakerStatus, VERB_CLASSES } from '../document/layers.ts';
import { compareGroups } from './groups.ts';
import type { Renaming } from './people/who.ts';
import { Counts, compareText } from './same-person.ts';
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
  readonly speaker: string | null;
  readonly status: SpeakerStatus;
  /** The one under which the speaker is quoted most often. */
  title: string | null;
  /** The first that an article states, or the user's own names; else the first that is inferred. */
  country: Fact | null;
  quotes: number;
  words: number;
  articles: number;
  /** Of all the group's quotes and quoted words, whoever is asked for, from 0 to 1; of several speakers together above it. */
  quoteShare: number;
  wordShare: number;
  readonly kinds: Counts;
  readonly verbClasses: Counts;
  readonly titles: Counts;
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

function newcomer({ identity, speaker, status, title, country }: Voice): Standing {
  const counts = { kinds: new Counts(), verbClasses: new Counts(), days: new Counts(), titles: new Counts() };
  const zero = { quotes: 0, words: 0, articles: 0, quoteShare: 0, wordShare: 0, first: null, last: null };
  return { identity, speaker, status, title, country, ...zero, ...counts };
}

function count(standing: Standing, utterance: Utterance, { title, country }: Voice, date: string | null): void {
  if (title !== null) {
    standing.titles.add(title);
    // Among equals, the one met first.
    if (standing.title === null || standing.titles.get(title) > standing.titles.get(standing.title))
      standing.title = title;
  }
  standing.country = surer(standing.country, country);
  standing.quotes += 1;
  standing.words += utterance.words;
  standing.kinds.add(utterance.kind);
  if (utterance.verbClass) standing.verbClasses.add(utterance.verbClass);
  if (date !== null) standing.days.add(date);
}

function surer(known: Fact | null, other: Fact | null): Fact | null {
  return known === null || (known.basis === 'inferred' && other !== null && other.basis !== 'inferred') ? other : known;
}

function appear(standing: Standing, date: string | null): void {
  standing.articles += 1;
  if (date === null) return;
  if (standing.first === null || date < standing.first) standing.first = date;
  if (standing.last === null || date > standing.last) standing.last = date;
}

function ranked(standings: Standing[], { quotes, words }: Group['all']): Standing[] {
  for (const one of standings) {
    one.quoteShare = one.quotes / quotes;
    one.wordShare = words === 0 ? 0 : one.words / words;
  }
  return standings.sort(
    (a, b) =>
      SPEAKER_STATUSES.indexOf(a.status) - SPEAKER_STATUSES.indexOf(b.status) ||
      b.quotes - a.quotes ||
      b.words - a.words ||
      compareText(a.speaker ?? '', b.speaker ?? ''),
  );
}

/** The classes by how often, then in the order of the list: `neutral 5, direct 1`; null for none. */
export function verbClassesAsText(counts: Counts): string | null {
  const classes = VERB_CLASSES.filter((name) => counts.get(name) > 0).sort((a, b) => counts.get(b) - counts.get(a));
  return classes.map((name) => `${name} ${counts.get(name)}`).join(', ') || null;
}
