/**
 * Names in a row, and which of one row belongs to which of another.
 *
 *   the premiers of Peru and Chile, Ann Lee and Bo Li   ->  Bo Li is of Chile
 */

import { wordAt } from '../../document/tokens.ts';
import type { NamedMention } from '../mentions/names.ts';
import type { TokensNamed } from './candidates.ts';

/** The names in a row that ends before a token, in text order: `Peru, Chile and the United States`. Persons stand in rows of their own. */
export function coordinatedBefore(end: number, text: TokensNamed): NamedMention[] {
  const row: NamedMention[] = [];
  for (let at = end; ; ) {
    const name = text.nameAt(at - 1);
    if (name === undefined || name.endToken !== at || !isAlike(name, row[0])) return row;
    row.unshift(name);
    at = name.firstToken;
    if (wordAt(text.tokens, at - 1) === 'the') at--;
    if (!isJoin(wordAt(text.tokens, at - 1))) return row;
    at -= /^(?:and|&)$/.test(wordAt(text.tokens, at - 1)) && wordAt(text.tokens, at - 2) === ',' ? 2 : 1;
  }
}

/** The same for a row that begins at a token. */
export function coordinatedFrom(start: number, text: TokensNamed): NamedMention[] {
  const row: NamedMention[] = [];
  for (let at = start; ; ) {
    const name = text.nameAt(at);
    if (name === undefined || name.firstToken !== at || !isAlike(name, row[0])) return row;
    row.push(name);
    at = name.endToken;
    if (!isJoin(wordAt(text.tokens, at))) return row;
    at += wordAt(text.tokens, at) === ',' && /^(?:and|&)$/.test(wordAt(text.tokens, at + 1)) ? 2 : 1;
    if (wordAt(text.tokens, at) === 'the') at++;
  }
}

/** The row that a name stands in. */
export function rowAround(name: NamedMention, text: TokensNamed): NamedMention[] {
  const before = coordinatedBefore(name.endToken, text);
  return [...before.slice(0, -1), ...coordinatedFrom(name.firstToken, text)];
}

const isJoin = (word: string): boolean => /^(?:,|and|&)$/.test(word);
const isAlike = (one: NamedMention, other: NamedMention | undefined): boolean =>
  other === undefined || (one.name.type === 'person') === (other.name.type === 'person');

/** The names of `bodies` that answer to a person's place among `persons`; null where the rows are not as long, or of one. */
export function answering(
  person: NamedMention,
  persons: readonly NamedMention[],
  bodies: readonly NamedMention[],
): NamedMention | null {
  if (persons.length < 2 || persons.length !== bodies.length) return null;
  return bodies[persons.indexOf(person)] ?? null;
}
