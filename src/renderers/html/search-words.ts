/**
 * Which articles and quotes have each word: what the search of a report in a folder looks up, a part for
 * the words that begin with the same two letters.
 *
 *   quote 7 has "Ports" -> part w-po: {"ports": [[], [7]]}
 */
import { isWord } from '../../lexicon/function-words.ts';
import type { Parts } from './parts.ts';

type Kind = 'articles' | 'quotes';

/** Words that nearly every text has are looked up by nobody. */
const LEFT_OUT = ['be', 'have', 'modal', 'determiner', 'pronoun', 'preposition', 'possessive', 'subordinator'] as const;

/** The words of a text as they are searched: lower case, without accents, each once. */
export function searchable(text: string): Set<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return new Set(words.filter((word) => !isWord(word, ...LEFT_OUT)));
}

export function startWordIndex() {
  let found = new Map<string, { readonly articles: number[]; readonly quotes: number[] }>();
  let held = 0;
  const shelves = new Set<string>();
  return {
    /** The beginnings of words for which there is a part. */
    shelves: (): string[] => [...shelves].sort(),
    get held(): number {
      return held;
    },
    add(kind: Kind, number: number, words: ReadonlySet<string>): void {
      for (const word of words) {
        let places = found.get(word);
        if (!places) {
          places = { articles: [], quotes: [] };
          found.set(word, places);
          held += 100;
        }
        places[kind].push(number);
        held += 8;
      }
    },
    /** Puts what has been found since into the parts. */
    take(parts: Parts): [] {
      for (const [word, { articles, quotes }] of found) {
        shelves.add(shelfOf(word));
        parts.add(`w-${shelfOf(word)}`, 'words', [[word, articles, quotes]]);
      }
      found = new Map();
      held = 0;
      return [];
    },
  };
}

/** The first two letters; words in other scripts together. */
function shelfOf(word: string): string {
  return /^[a-z0-9]{2}/.exec(word)?.[0] ?? 'other';
}
