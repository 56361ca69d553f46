/**
 * What a reader has in mind at a place of the text: who was met, how, and who has spoken.
 * Looked at from the place backwards and no further than a window, so that the time for
 * each phrase does not grow with the text.
 */
import type { Entity, Mention } from '../../document/layers.ts';
import type { Gender } from '../../lexicon/titles.ts';
import type { Part } from '../mentions/clause-part.ts';
import type { Phrase } from './phrase.ts';
import type { Profile } from './profiles.ts';

/** Somebody or something that a phrase may mean. */
export interface Candidate {
  /**
   * `entity`: named by the article; `described`: spoke before without a name (*a resident*);
   * `stranger`: met before without a name; `joint`: two or more together; `own`: nobody but
   * what the phrase itself describes.
   */
  readonly kind: 'entity' | 'described' | 'stranger' | 'joint' | 'own';
  readonly entity: Entity | null;
  readonly members: readonly Candidate[];
  /** The entity's name, or the description. */
  readonly name: string;
  readonly sort: 'person' | 'organization' | 'location' | 'document' | 'group' | 'other';
  readonly profile: Profile | null;
  /** Where a description was first given: the head noun of it. */
  readonly head: string;
  readonly gender: Gender | null;
}

/** What is remembered of one candidate. */
export interface Trail {
  /** How often it was met by any phrase, and by name. */
  met: number;
  named: number;
  /** The last time: token, sentence, block, and what it was there. */
  token: number;
  /** UTF-16 offset of its end. */
  end: number;
  sentence: number;
  block: number;
  part: Part;
  form: Mention['form'];
  /** Index of the attribution whose content it stood in; -1 in the article's own words. */
  quotation: number;
  /** It opened its sentence there; it was met for the first time there, opening a paragraph. */
  opens: boolean;
  introduced: boolean;
  /** How many pronouns of each gender were taken to mean it. */
  m: number;
  f: number;
  /** The last time in the article's own words, not in what somebody says: token, sentence, block and part; -1 where never. */
  toldToken: number;
  toldSentence: number;
  toldBlock: number;
  toldPart: Part;
  /** Head nouns of the phrases that were found to mean it. */
  heads: ReadonlySet<string>;
  /** How often it spoke; the number of sayings, place and sentence at the last one. */
  spoke: number;
  spokeAt: number;
  spokeSentence: number;
}

/** A place at which a candidate is met. */
export interface Place {
  readonly token: number;
  readonly end: number;
  readonly sentence: number;
  readonly block: number;
  readonly part: Part;
  readonly quotation: number;
  readonly opensSentence: boolean;
  readonly opensBlock: boolean;
}

/** What two descriptions in the same words share: *a guard*, *the guard*. */
export const descriptionKey = (name: string): string => name.toLowerCase().replace(/^the /, '');

/** How many meetings back a candidate is still in mind. */
const WINDOW = 80;

export class Memory {
  private readonly trails = new Map<Candidate, Trail>();
  private readonly meetings: Candidate[] = [];
  /** Who said something, in order; null where that was not known. */
  readonly sayings: { readonly who: Candidate | null; readonly phrase: Phrase; readonly sentence: number }[] = [];
  private readonly counts = new Map<string, number>();

  trailOf(candidate: Candidate): Trail | undefined {
    return this.trails.get(candidate);
  }

  /** How many candidates of a sort were met so far. */
  countOf(sort: Candidate['sort']): number {
    return this.counts.get(sort) ?? 0;
  }

  meet(candidate: Candidate, form: Mention['form'], place: Place): void {
    let trail = this.trails.get(candidate);
    const first = trail === undefined;
    if (trail === undefined) {
      trail = { ...FRESH };
      // As good as a pronoun that means it.
      if (candidate.profile?.kin) trail[candidate.profile.kin] = 1;
      this.trails.set(candidate, trail);
      this.counts.set(candidate.sort, this.countOf(candidate.sort) + 1);
    }
    trail.met++;
    if (form === 'name') trail.named++;
    trail.token = place.token;
    trail.end = place.end;
    trail.sentence = place.sentence;
    trail.block = place.block;
    trail.part = place.part;
    trail.form = form;
    trail.quotation = place.quotation;
    trail.opens = form === 'name' && place.part === 'subject' && place.opensSentence;
    trail.introduced = first && place.opensBlock && form === 'name';
    if (place.quotation < 0) {
      trail.toldToken = place.token;
      trail.toldSentence = place.sentence;
      trail.toldBlock = place.block;
      trail.toldPart = place.part;
    }
    this.meetings.push(candidate);
  }

  /** A pronoun of a gender was taken to mean the candidate. */
  vote(candidate: Candidate, gender: Gender, probability: number): void {
    const trail = this.trails.get(candidate);
    if (trail) trail[gender] += probability;
  }

  /** A phrase with these head nouns was found to mean the candidate. */
  call(candidate: Candidate, heads: readonly string[]): void {
    const trail = this.trails.get(candidate);
    // Most are called the same again and again.
    if (trail && heads.some((head) => !trail.heads.has(head))) trail.heads = new Set([...trail.heads, ...heads]);
  }

  say(who: Candidate | null, phrase: Phrase, sentence: number): void {
    this.sayings.push({ who, phrase, sentence });
    for (const one of who === null ? [] : [who, ...who.members]) {
      let trail = this.trails.get(one);
      if (trail === undefined) {
        trail = { ...FRESH, token: -1, sentence };
        this.trails.set(one, trail);
      }
      trail.spoke++;
      trail.spokeAt = this.sayings.length;
      trail.spokeSentence = sentence;
    }
  }

  /** The candidates met last, the latest first, each once; at most `most`. */
  recent(most: number, fits: (candidate: Candidate) => boolean): Candidate[] {
    const found = new Set<Candidate>();
    const least = Math.max(0, this.meetings.length - WINDOW);
    for (let i = this.meetings.length - 1; i >= least && found.size < most; i--)
      if (fits(this.meetings[i]!)) found.add(this.meetings[i]!);
    return [...found];
  }

  /** Of those met last the ones met most often, each once; at most `most`. */
  mostMet(most: number, fits: (candidate: Candidate) => boolean): Candidate[] {
    const times = (one: Candidate): number => this.trails.get(one)!.met;
    return this.recent(WINDOW, fits)
      .sort((a, b) => times(b) - times(a))
      .slice(0, most);
  }

  /** Those who spoke last, the latest first, each once; at most `most`. */
  speakers(most: number, fits: (candidate: Candidate) => boolean): Candidate[] {
    const found = new Set<Candidate>();
    for (let i = this.sayings.length - 1; i >= Math.max(0, this.sayings.length - WINDOW) && found.size < most; i--) {
      const { who } = this.sayings[i]!;
      if (who !== null && fits(who)) found.add(who);
    }
    return [...found];
  }
}

const FRESH: Trail = {
  met: 0,
  named: 0,
  token: -1,
  end: -1,
  sentence: -1,
  block: -1,
  part: 'other',
  form: 'name',
  quotation: -1,
  opens: false,
  introduced: false,
  m: 0,
  f: 0,
  toldToken: -1,
  toldSentence: -1,
  toldBlock: -1,
  toldPart: 'other',
  heads: new Set(),
  spoke: 0,
  spokeAt: -1,
  spokeSentence: -1,
};
