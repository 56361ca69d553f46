/**
 * Names prepared for grouping: their words folded, so that *Choe Son-hui*, *CHOE SON HUI*
 * and *Choe Son Hui* are the same three words.
 */

import type { Authority, AuthorityEntry } from '../../document/authority.ts';
import type { Annotated } from '../../document/document.ts';
import type { EntityType, Name } from '../../document/layers.ts';
import { slice } from '../../document/span.ts';
import { nameWords } from '../../lexicon/spelling.ts';
import { BY_AUTHORITY, entryOf } from '../names/authority.ts';

export interface NamedMention {
  readonly name: Name;
  readonly text: string;
  /** Folded words: no case, accents, dots or hyphens. Never empty. Of a name of the user's own, the words of its entry. */
  readonly words: readonly string[];
  /** The user's own entry that it stands for. */
  readonly entry: AuthorityEntry | null;
  /** Tokens [firstToken, endToken) of the document. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Index of the sentence. */
  readonly sentence: number;
}

/** Mentions that name one person or thing, in text order. */
export interface Group {
  readonly type: EntityType;
  readonly mentions: NamedMention[];
  /** The rules that made mentions part of it. */
  readonly joinedBy: ReadonlyMap<NamedMention, readonly string[]>;
}

/** The names of a document with their places among its tokens and sentences. */
export function namedMentions(
  document: Annotated<'names' | 'tokens' | 'sentences'>,
  authority: Authority | null,
): NamedMention[] {
  const { names, tokens, sentences } = document.layers;
  let token = 0;
  let sentence = 0;
  return names.map((name) => {
    while (token < tokens.words.length && tokens.ends[token]! <= name.start) token++;
    while (sentence < sentences.length - 1 && sentences[sentence]!.end <= name.start) sentence++;
    let endToken = token + 1;
    while (endToken < tokens.words.length && tokens.starts[endToken]! < name.end) endToken++;
    const text = slice(document.text, name);
    const entry = authority !== null && name.by === BY_AUTHORITY ? entryOf(text, authority) : null;
    return { name, text, words: nameWords(entry?.name ?? text), entry, firstToken: token, endToken, sentence };
  });
}
