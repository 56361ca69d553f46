/** What a person may belong to: the bodies that bodies.ts finds, and how they are told apart. */
import type { EntityType, Tokens } from '../../document/layers.ts';
import { wordAt } from '../../document/tokens.ts';
import type { NamedMention } from '../mentions/names.ts';
import type { NamedText } from './candidates.ts';

/** A body that a person may belong to: the tokens [start, end) that name it. */
export interface Body {
  readonly start: number;
  readonly end: number;
  /** `body` for one without a name: *the education ministry*; `owner` for any other noun whose the title is: *the factory's manager*. */
  readonly type: EntityType | 'body' | 'owner';
  readonly name: NamedMention | null;
}

/** A body beside a title, or beside a name without one. */
export interface BodyBeside extends Body {
  readonly where: 'beside';
  /** How it stands to the title or the name, see body-relation.ts. */
  readonly relation: string;
  /** How many others stand between the title and it, and how far behind it the next one begins; null where none does. */
  readonly between: number;
  readonly toNext: number | null;
  /** It has the same place in its row as the person in another that is as long: `the premiers of Peru and Chile, Ann Lee and Bo Li`. */
  readonly answers: boolean;
}

/** A body that the article names elsewhere. */
export interface BodyElsewhere extends Body {
  readonly where: 'elsewhere';
  /** Its place among the bodies by how often they are named; null where many are named more often. */
  readonly rank: number | null;
  /** Its place among those named before the title, the nearest first; null where it is none of the nearest. */
  readonly nearer: number | null;
  /** How many sentences before the title it is named there, and whether it opens one. */
  readonly sentences: number;
  readonly opens: boolean;
  /** Its name shares a word with the title: *Interior Minister*. */
  readonly shares: boolean;
  /** How many bodies stand beside the title. */
  readonly others: number;
}

/** A body that *its* before a title may mean. */
export interface BodyBefore extends Body {
  readonly where: 'before';
  /** How many others stand between it and the title. */
  readonly nearer: number;
  /** It opens a sentence. */
  readonly opens: boolean;
}

/** A named body that a noun beside a title may mean: *the laboratory*. */
export interface BodyMeant extends Body {
  readonly where: 'meant';
  readonly noun: BodyBeside;
  /** Its name tells that it is what the noun calls it: *Harbour Laboratory*. */
  readonly bears: boolean;
  /** How many of its kind stand nearer before the noun. */
  readonly nearer: number;
}

export type BodyFound = BodyBeside | BodyElsewhere | BodyBefore | BodyMeant;

export const named = (name: NamedMention): Body => ({
  start: name.firstToken,
  end: name.endToken,
  type: name.name.type,
  name,
});

/** The names before a token, the nearest first, of which the last words are within reach. */
export function* namesBefore(from: number, reach: number, text: NamedText): Generator<NamedMention> {
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    const name = text.nameAt(at);
    if (name === undefined) continue;
    at = name.firstToken;
    yield name;
  }
}

export const opensSentence = (start: number, tokens: Tokens): boolean =>
  [start, start - 1, start - 2].some((at) => at === 0 || /^[.!?:”"]$/.test(wordAt(tokens, at - 1)));

/** Tokens as words with spaces between. */
export const wordsOf = (tokens: Tokens, start: number, end: number): string =>
  tokens.words
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
