/**
 * A speaker of the report. There are many, and what is said of each is asked for one by one: it is worked
 * out then from what was counted, and written to JSON as it is read.
 *
 *   a standing and a profile of Ada Obi -> {speaker: "Ada Obi", quotes: 12, verbs: [{name: "say", quotes: 9}, …], …}
 */
import { type Standing, verbClassesAsText } from '../../analyses/league.ts';
import { type Counts, compareText } from '../../analyses/same-person.ts';
import type { BestQuote, Profile } from '../../analyses/speaker-profiles.ts';
import type { Basis } from '../../document/layers.ts';
import { fourDecimals } from '../grouped.ts';

export type Counted = { readonly name: string; readonly quotes: number };

/** What a report says of one speaker over all articles. */
export type SpeakerRow = {
  /** The same as `identity` of the analyses: whose quotes these are. */
  readonly identity: string;
  readonly speaker: string | null;
  readonly speakerStatus: string;
  readonly title: string | null;
  readonly country: string | null;
  readonly countryBasis: Basis | null;
  readonly quotes: number;
  readonly words: number;
  readonly direct: number;
  readonly indirect: number;
  readonly mixed: number;
  readonly docs: number;
  readonly quoteShare: number;
  readonly wordShare: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly verbClasses: string | null;
  /** The verbs, those spoken about and the outlets, the most frequent first. */
  readonly verbs: readonly Counted[];
  readonly about: readonly Counted[];
  readonly outlets: readonly Counted[];
  /** Quotes in each of the periods of `activity` in which there are any, by place there. */
  readonly periods: readonly (readonly [period: number, quotes: number])[];
  /** Verbatim, neither short nor long, and the surest of these. */
  readonly best: BestQuote | null;
};

/** Of the verbs, the outlets, and those spoken about, of one speaker or outlet. */
const LEADING = 12;

export class OneSpeaker implements SpeakerRow {
  private readonly standing: Standing;
  private readonly profile: Profile;
  private readonly placeOf: (day: string) => number | undefined;

  /** @param placeOf the place of a day's period among all periods */
  constructor(standing: Standing, profile: Profile, placeOf: (day: string) => number | undefined) {
    this.standing = standing;
    this.profile = profile;
    this.placeOf = placeOf;
  }

  get identity(): string {
    return this.standing.identity;
  }

  get speaker(): string | null {
    return this.standing.speaker;
  }

  get speakerStatus(): string {
    return this.standing.status;
  }

  get title(): string | null {
    return this.standing.title;
  }

  get country(): string | null {
    return this.standing.country?.value ?? null;
  }

  get countryBasis(): Basis | null {
    return this.standing.country?.basis ?? null;
  }

  get quotes(): number {
    return this.standing.quotes;
  }

  get words(): number {
    return this.standing.words;
  }

  get direct(): number {
    return this.standing.kinds.get('direct');
  }

  get indirect(): number {
    return this.standing.kinds.get('indirect');
  }

  get mixed(): number {
    return this.standing.kinds.get('mixed');
  }

  get docs(): number {
    return this.standing.articles;
  }

  get quoteShare(): number {
    return fourDecimals(this.standing.quoteShare);
  }

  get wordShare(): number {
    return fourDecimals(this.standing.wordShare);
  }

  get firstDate(): string | null {
    return this.standing.first;
  }

  get lastDate(): string | null {
    return this.standing.last;
  }

  get verbClasses(): string | null {
    return verbClassesAsText(this.standing.verbClasses);
  }

  get verbs(): Counted[] {
    return leading(this.profile.verbs);
  }

  get about(): Counted[] {
    return leading(this.profile.about);
  }

  get outlets(): Counted[] {
    return leading(this.profile.outlets);
  }

  get best(): BestQuote | null {
    return this.profile.best;
  }

  get periods(): [period: number, quotes: number][] {
    const periods = new Map<number, number>();
    for (const [day, count] of this.standing.days) {
      const place = this.placeOf(day);
      if (place !== undefined) periods.set(place, (periods.get(place) ?? 0) + count);
    }
    return [...periods].sort(([a], [b]) => a - b);
  }

  toJSON(): SpeakerRow {
    const { identity, speaker, speakerStatus, title, country, countryBasis } = this;
    const { quotes, words, direct, indirect, mixed, docs } = this;
    const { quoteShare, wordShare, firstDate, lastDate, verbClasses, verbs, about, outlets, periods, best } = this;
    return {
      ...{ identity, speaker, speakerStatus, title, country, countryBasis },
      ...{ quotes, words, direct, indirect, mixed, docs },
      ...{ quoteShare, wordShare, firstDate, lastDate, verbClasses, verbs, about, outlets, periods, best },
    };
  }
}

/** The most frequent; among equals by name. */
export function leading(counts: Counts): Counted[] {
  return [...counts]
    .sort(([one, a], [other, b]) => b - a || compareText(one, other))
    .slice(0, LEADING)
    .map(([name, quotes]) => ({ name, quotes }));
}
