/** Which findings a user asked to keep: the options for it, which several views share. An empty list keeps all. */
import { keyOf } from '../analyses/same-person.ts';
import type { Voice } from '../analyses/utterances.ts';
import type { Annotated, Document } from '../document/document.ts';
import { DATE_TYPES, ENTITY_TYPES, type Entity, QUOTE_KINDS, type Quote, type Speaker } from '../document/layers.ts';
import { lazy, remembered } from '../lexicon/data.ts';
import { verbOf } from '../lexicon/reporting-verbs.ts';
import { fold } from '../lexicon/spelling.ts';
import type { Known, KnownPeople } from './known-people.ts';
import { printedConfidence } from './spans.ts';
import { type Filters, flag, list, names, number, valuesOf } from './view-options.ts';

/** The filters that keep everything. */
export const NO_FILTERS: Filters = { paths: [] };

const TYPE = 'keep only these types';
export const OF_ENTITY_TYPE = { type: list('types', TYPE, ENTITY_TYPES) };
export const OF_DATE_TYPE = { type: list('types', TYPE, DATE_TYPES) };

export const SURE_ENOUGH = {
  minConfidence: number('number', 'keep only findings at least this sure, from 0 to 1', {
    min: 0,
    max: 1,
    whole: false,
    default: 0,
  }),
};

/** What quoteKeeper looks at. */
export const OF_QUOTES = {
  kind: list('kinds', 'keep only quotes of these kinds', QUOTE_KINDS),
  speaker: names('keep only quotes of this speaker: all words of the name, in any case, with or without accents'),
  speech: flag('keep only what was said or written, not what was thought, wished for or supported'),
  ...SURE_ENOUGH,
};

export function keeps(allowed: readonly string[], value: string): boolean {
  return allowed.length === 0 || allowed.includes(value);
}

/**
 * Tells of each article which of its quotes are those that the user asked for. A quote of several is one of each of them.
 * @param people under which other names speakers are asked for
 */
export function quoteKeeper(
  filters: Filters,
  people: Pick<KnownPeople, 'knownIn'>,
): (document: Annotated<'structure' | 'entities'>) => (quote: Quote) => boolean {
  const keepsOther = quoteKeeperOfAll(filters);
  const { speaker: asked } = valuesOf(OF_QUOTES, filters);
  if (asked.length === 0) return () => keepsOther;
  const keepsSaidBy = speakerKeeper(filters);
  return (document) => {
    const entities = lazy(() => new Map(document.layers.entities.map((entity) => [entity.id, entity])));
    const knownAs = people.knownIn(document);
    const isAsked = ({ entity: id, name }: Pick<Speaker, 'entity' | 'name'>): boolean => {
      const entity = id === null ? undefined : entities().get(id);
      return keepsSaidBy([{ name, identity: null }, ...(entity ? knownAs(entity) : [])]);
    };
    return (quote) => keepsOther(quote) && quote.speakers.some(isAsked);
  };
}

/** Tells whether an entity of a document is one that is asked for by words of its name, or by its Wikidata identifier. */
export function entityKeeper(people: Pick<KnownPeople, 'knownIn'>) {
  return (asked: string, document: Document) => {
    const knownAs = people.knownIn(document);
    return (entity: Entity): boolean => knownAs(entity).some((known) => keepsKnown(asked, known));
  };
}

/** Whether a quote is one of them, whoever said it. */
export function quoteKeeperOfAll(filters: Filters): (quote: Quote) => boolean {
  const { kind, speech, minConfidence } = valuesOf(OF_QUOTES, filters);
  return (quote) =>
    keeps(kind, quote.kind) &&
    (!speech || isSpeech(quote)) &&
    (minConfidence === 0 || keepsConfidence(minConfidence, quote.confidence));
}

/**
 * Whether something was said or written, rather than thought, wished or stood for: words in quotation
 * marks unless a cue says that they were thought, and others where the cue is a verb of reporting.
 *
 *   said it was late: yes;   hopes it is late, supports the plan: no;   supports "the plan": yes
 */
function isSpeech({ kind, verb }: Quote): boolean {
  if (verb?.class === 'think') return false;
  return kind !== 'indirect' || (verb !== null && verbOf(verb.lemma)?.attitude === false);
}

/** Tells whether a speaker known as these is one of those that the user asked for. */
function speakerKeeper(filters: Filters): (known: readonly Known[]) => boolean {
  const { speaker: asked } = valuesOf(OF_QUOTES, filters);
  return (known) => known.some((one) => asked.some((words) => keepsKnown(words, one)));
}

/** Tells whether one who says something is asked for, by the name in the article or by that which is counted under. */
export function voiceKeeper(filters: Filters): (voice: Voice) => boolean {
  if (valuesOf(OF_QUOTES, filters).speaker.length === 0) return () => true;
  const keepsSaidBy = speakerKeeper(filters);
  return ({ called, speaker, ownPerson, person }) =>
    called !== null &&
    speaker !== null &&
    keepsSaidBy([
      { name: called, identity: ownPerson },
      { name: speaker, identity: person },
    ]);
}

const WIKIDATA = /^Q[1-9]\d*$/;

/** Whether somebody is asked for by words of the name, or by the Wikidata identifier; null keeps all. */
export function keepsKnown(asked: string | null, { name, identity }: Known): boolean {
  return keepsName(asked, name) || (identity !== null && identity === asked && WIKIDATA.test(identity));
}

/**
 * Whether a name holds all words of the one asked for, where names that count as one are one spelling (case, hyphens,
 * kinds of apostrophes), and accents and quotation marks aside: `li` and `"LI QIANG"` keep *Li Qiang*, but not *Felicia*;
 * `erdogan` keeps *Erdoğan*, and the other way round, as papers write both and not all keyboards have them; null keeps all.
 */
export function keepsName(asked: string | null, name: string): boolean {
  if (asked === null) return true;
  const sought = wordsAsked(asked);
  const folded = fold(keyOf(name));
  // Of very many names hardly any has the letters.
  if (!sought.every((word) => folded.includes(word))) return false;
  const words = new Set(wordsIn(folded));
  return sought.every((word) => words.has(word));
}

const wordsAsked = remembered((asked) => wordsIn(fold(keyOf(asked))));

/** @param key a name in the spelling by which it counts */
function wordsIn(key: string): string[] {
  return key.split(/[\s"“”„«»]+/).filter((word) => word !== '');
}

/** Compares as printed, so that a run on an article and one on its `annotate` record keep the same rows. */
export function keepsConfidence(minimum: number, confidence: number): boolean {
  return printedConfidence(confidence) >= minimum;
}
