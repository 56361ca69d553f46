/**
 * Closed classes of English words (data/function-words.tsv): they tell where a phrase or a
 * clause begins or ends, without tagging every word of the text.
 *
 *   isWord('has', 'have') -> true
 */
import { lazy, readTable } from './data.ts';

export type WordClass =
  | 'be'
  | 'have'
  | 'modal'
  | 'negation'
  | 'determiner'
  | 'possessive'
  | 'pronoun'
  | 'preposition'
  | 'subordinator'
  | 'time'
  | 'opener'
  | 'adverb'
  | 'past'
  | 'month'
  /** What ends a noun phrase's head: what follows only describes it. */
  | 'postmodifier'
  /** What joins a title to whose it is. */
  | 'link'
  /** What closes the span of a source and is no part of its phrase: `Lee thus`. */
  | 'source-tail'
  /** No title begins with one, and before a name none holds one. */
  | 'no-title'
  /** What somebody does who belongs to a body: *works for* it; what a body does that takes somebody on; what follows who was before. */
  | 'belongs'
  | 'takes-on'
  | 'succeeds'
  /** Participles that are as often passives as pasts: `The mayor, told of the fire, left`. */
  | 'is-told'
  /** What a medium does with somebody who speaks: *was quoted* by the daily. */
  | 'passes-on'
  /** What something led to, told behind a saying: `, police said, killing two`; what the thing that is said stands to, behind *in*. */
  | 'leads-to'
  | 'in-relation'
  /** What says what somebody is or becomes; what may stand between it and the office; what opens the office. */
  | 'says-what'
  | 'before-office'
  | 'before-title'
  /** What no name of a body holds before its noun: *the new* ministry. */
  | 'before-body'
  /** Small words inside names of bodies, which initials pass over: Board *for the* Blind. */
  | 'body-link'
  /** Small words of headlines in title case, and the verbs that such headlines have. */
  | 'headline-small'
  | 'headline-verb'
  /** Singular nouns for two or three people: *the couple*. */
  | 'few-people'
  /** Nouns and verbs in -ly. */
  | 'not-adverb'
  /** Nouns of what something is said in: `in a statement`. */
  | 'said-noun'
  /** What somebody does with such a noun: *had* a short answer. */
  | 'said-noun-verb'
  /** To *quote* somebody; to borrow a *line* from somebody; in the *words* of somebody. */
  | 'quoting'
  | 'borrowed'
  | 'in-whose'
  | 'called'
  | 'called-as'
  /** After which nothing was said: *refused* to say, *short* of saying, *refrained* from saying, *without* saying. */
  | 'unsaid-to'
  | 'unsaid-of'
  | 'unsaid-from'
  | 'unsaid-ing'
  /** What denies a saying when it is denied itself: not *expected* to say. */
  | 'lets-say'
  /** With *have*, what did not come about: *should* have said. */
  | 'unmet'
  /** What makes a clause a condition, before its subject; what does so as the clause's first word: *Should* Lee say so. */
  | 'condition'
  | 'fronted'
  /** What opens a subordinate clause before a main one; those that tell when something was said. */
  | 'opens-clause'
  | 'says-when'
  /** Nouns that stand for a clause before them: …, a *claim* that Lee rejects. */
  | 'sums-up'
  /** Who or what is *called*, or *told*, without a word on it; what is ordered, and not bought. */
  | 'called-up'
  | 'convened'
  | 'told-of'
  | 'ordered-done'
  | 'number'
  | 'said-when'
  | 'said-by-way-of'
  | 'said-in'
  /** What something may go by, and nobody says: *according to* size. */
  | 'measure'
  /** What tells what stands in the sentence before: *disclosed* this, made the *disclosure*. */
  | 'tells-this'
  | 'made-of-it'
  | 'period'
  | 'withholds'
  | 'withholds-all'
  | 'withholds-with'
  | 'withheld'
  /** What follows the head of a described source: `a diplomat familiar with the talks`. */
  | 'after-source'
  /** When something is said, where it closes a source: `Union leaders yesterday`. */
  | 'when-said'
  /** Participles that are no passive behind *be*: `was determined to`. */
  | 'feeling'
  /** Nouns of times and events, by which a writer concludes: they say nothing. */
  | 'speechless'
  /** Nouns of what somebody thinks or says: *in the view of* the mayor. */
  | 'view'
  /** What is done to persons: `told`, `married`. */
  | 'person-object'
  /** What persons do beside speaking, and no place does. */
  | 'person-verb'
  /** What the face and shoulders do: it says nothing by itself. */
  | 'gesture'
  /** What persons do to what is theirs: `sold her shop`. */
  | 'own-verb'
  /** Surnames that are ordinary words of headlines, too: `Gold Price`, `Police Hunt Thief`. */
  | 'word-surname'
  /** Small words inside names of persons: `Ana de la Cruz`. */
  | 'name-particle'
  /** Small words inside names of places: `Rio de Janeiro`. */
  | 'place-particle'
  /** Nouns that stand before the name of a storm. */
  | 'storm'
  /** What a hyphen joins to whom somebody is for or against, and to whose time is over: `pro-Kovač`, `post-Kovač`. */
  | 'for-against'
  | 'before-after'
  /** What a hyphen joins to whose it was: `Kovač-era`, `Kovač-backed`. */
  | 'of-somebody'
  /** What stands before a paper within a sentence, `told The Hindu`; what only papers do, or are. */
  | 'before-paper'
  | 'publishes'
  /** Nouns for buildings and works that close a name in small letters, `Gikomba market`; those that take a kind, `air base`. */
  | 'facility-noun'
  | 'facility-kind'
  | 'facility-kind-noun'
  /** Nouns right before the title of a work; those that are verbs, too; what makes a series one of episodes; what a work does. */
  | 'work-noun'
  | 'work-noun-or-verb'
  | 'broadcast'
  | 'work-verb';

const classes = lazy(
  () => new Map(readTable('function-words.tsv').map(([name, words = '']) => [name, new Set(words.split(' '))])),
);

/** The classes of each word. */
const classesOf = lazy(() => {
  const byWord = new Map<string, WordClass[]>();
  for (const [name, words] of classes())
    for (const word of words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [name as WordClass]);
      else known.push(name as WordClass);
    }
  return byWord;
});

/** Whether a lower-case word belongs to one of the classes. */
export function isWord(word: string, ...names: readonly WordClass[]): boolean {
  const own = classesOf().get(word);
  if (own === undefined) return false; // most words are in none
  for (const name of names) if (own.includes(name)) return true;
  return false;
}

/** The words of a class, for a pattern that looks for any of them. */
export function wordsOf(name: WordClass): string[] {
  return [...(classes().get(name) ?? [])];
}
