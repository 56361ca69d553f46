/**
 * What there is to know about a word by itself that tells sources, cues and contents apart: its
 * form, its stem, the classes of words used alike, and the reporting verb that it may be. Worked
 * out once per distinct word.
 *
 *   "noting" -> stem not|, form ing, reporting verb note (neutral)
 */

import { VERB_CLASSES } from '../../../document/layers.ts';
import { isWord, type WordClass } from '../../../lexicon/function-words.ts';
import { verbForm, verbOf } from '../../../lexicon/reporting-verbs.ts';
import { verbOfWord } from '../../../lexicon/reporting-words.ts';
import { type WordTable, wordTable } from '../../../lexicon/word-facts.ts';
import { hashOf, mix } from '../../../tagging/hash.ts';
import { describe, LOWER, MARK, EDGE as NAME_EDGE, type Word as NameWord, NUMBER } from '../../../tagging/words.ts';

export interface Word extends NameWord {
  /** The word's form without its ending, so that all forms of a verb count together. */
  readonly stem: number;
  /** A coarse part of speech, as far as form and closed classes tell. */
  readonly part: number;
  /** 0: no reporting word; else its class, and whether it is a weak verb, or no verb. */
  readonly verb: number;
  /** What may follow the reporting verb, as a number; 0: no reporting verb. */
  readonly frames: number;
  /** Whether it is a word that joins clauses: and, but, or. */
  readonly joins: boolean;
  /** Whether a piece of a sentence begins with it: commas, colons, dashes, brackets, quotation marks. */
  readonly separates: boolean;
  /** Where what the word's own features add to the scores around it in either pass stands; 0: not yet known. See scorer.ts. */
  sums: number;
  /** How often the stem is a cue, 0 to 7; filled in by the tagger that keeps the word. */
  level: number;
}

const CLOSED: readonly WordClass[] = [
  'be',
  'have',
  'modal',
  'negation',
  'pronoun',
  'determiner',
  'preposition',
  'subordinator',
  'time',
  'month',
  'past',
  'adverb',
  'opener',
];
const JOINING = /^(?:and|but|or)$/;
const SEPARATOR = /^(?:[,;:()[\]—–"“”«»]|--|``|'')$/;
/** Closed-class words that are a part of speech of their own. */
const SELF = /^(?:that|to|by|who|which|and|but|as|of|'s|the|a|an|or|if|for|with|when|while)$/;
const ENDINGS = ['ing', 'ed', 'ly', 'ion', 'er', 'ers', 'ity', 'al', 'ive', 'ous', 's'];

/** What is found out about a word here, beside what `describe` does. */
type Own = Pick<Word, 'stem' | 'part' | 'verb' | 'frames' | 'joins' | 'separates'>;

/**
 * One object of both, written out: the engine keeps an object made by spreading another in another
 * way, and the features of a token, which read five words, take three times as long with such words.
 */
function join(word: NameWord, own: Own): Word {
  return {
    text: word.text,
    lower: word.lower,
    folded: word.folded,
    hash: word.hash,
    lowerHash: word.lowerHash,
    case: word.case,
    shape: word.shape,
    shortShape: word.shortShape,
    lists: word.lists,
    cue: word.cue,
    fine: word.fine,
    middle: word.middle,
    coarse: word.coarse,
    ending: word.ending,
    scores: 0,
    stem: own.stem,
    part: own.part,
    verb: own.verb,
    frames: own.frames,
    joins: own.joins,
    separates: own.separates,
    sums: 0,
    level: 0,
  };
}

/** Before the first and after the last word. */
export const EDGE: Word = join(NAME_EDGE, { stem: 1, part: 1, verb: 0, frames: 0, joins: false, separates: false });

/** Marks that the training texts have not, and those that they have in their place. */
const RARE_MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({ '‹': '«', '›': '»', '″': '"', '＂': '"', '‟': '“', '`': '‘' }),
);

function describeWord(text: string): Word {
  const plain = RARE_MARKS.get(text) ?? text.replaceAll('’', "'");
  const word = describe(plain);
  const verb = verbOf(word.lower);
  return join(word, {
    stem: hashOf(stemOf(verb?.lemma ?? word.lower)),
    part: partOf(word),
    verb: verb === null ? wordClass(word.lower) : 1 + 2 * VERB_CLASSES.indexOf(verb.class) + (verb.weak ? 1 : 0),
    frames: verb === null ? 0 : hashOf([...verb.frames].sort().join()),
    joins: JOINING.test(word.lower),
    separates: SEPARATOR.test(plain),
  });
}

/** Of a reporting noun or adjective its class, apart from those of verbs; 0: it is none. */
function wordClass(lower: string): number {
  const reporting = verbOfWord(lower);
  return reporting === null ? 0 : 1 + 2 * VERB_CLASSES.length + VERB_CLASSES.indexOf(reporting.class);
}

/** A word without the endings of verbs and plurals: not a lemma, only the same for all forms of one. */
export function stemOf(word: string): string {
  if (word.length < 4) return `=${word}`;
  let stem = word;
  if (/[^aeiou]ie[sd]$/.test(stem)) stem = `${stem.slice(0, -3)}y`;
  else if (/[^s]s$/.test(stem) && !/[ui]s$/.test(stem)) stem = stem.slice(0, -1);
  else if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3);
  else if (stem.length > 4 && stem.endsWith('ed')) stem = stem.slice(0, -2);
  if (stem !== word && /([bdgmnprt])\1$/.test(stem)) stem = stem.slice(0, -1);
  return stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

function partOf({ lower, case: kind }: NameWord): number {
  if (kind === MARK || SELF.test(lower)) return hashOf(lower);
  if (kind === NUMBER) return 3;
  const closed = CLOSED.findIndex((name) => isWord(lower, name));
  if (closed >= 0) return 10 + closed;
  if (kind !== LOWER) return 5 + kind;
  const form = verbForm(lower);
  if (form !== null) return mix(4, hashOf(form));
  return 30 + ENDINGS.findIndex((ending) => lower.endsWith(ending));
}

/** The words of tokens, each described once; forgets them all when there are too many. */
export function createWordCache(levelOf: (stem: number) => number, limit = 40_000): WordTable<Word> {
  return wordTable((text) => {
    const word = describeWord(text);
    word.level = levelOf(word.stem);
    return word;
  }, limit);
}

/** Words whose classes stand for all: a model only fits the word classes that it was trained with. */
const PROBES =
  'said told added president minister company asked week million paris war percent police london game'.split(' ');

/** A number that changes when the word classes (data/models/word-classes.bin) do. */
export function classesMark(): number {
  let mark = 0;
  for (const word of PROBES) {
    const { fine, middle, coarse } = describe(word);
    mark = mix(mix(mix(mark, fine), middle), coarse);
  }
  return mark >>> 0;
}
