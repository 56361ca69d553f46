/**
 * Which articles, and which of their quotes, a run is about: what `--about`, `--since`, `--until`, `--where`,
 * `--outlet` and `--in` ask. It is the same for every command, on files and on archives.
 *
 *   --about okonjo --since 2025-03 --outlet Post
 *   -> of the articles that the Post printed from March on, those that mention Okonjo; of their quotes, those that do
 */
import { dateOf } from '../analyses/article-date.ts';
import { type Finder, termFinder } from '../analyses/concordance.ts';
import { mentionsByQuote } from '../analyses/spoken-about.ts';
import type { Annotated, Document } from '../document/document.ts';
import type { LayerName, Quote } from '../document/layers.ts';
import { fieldAt } from '../inputs/records/inner-fields.ts';
import { entityKeeper } from './filters.ts';
import type { KnownPeople } from './known-people.ts';
import type { View } from './view.ts';
import { hasWord } from './view-options.ts';

export interface Question {
  readonly about: string | null;
  /** As much of `YYYY-MM-DD` as is meant; both are inclusive. */
  readonly since: string | null;
  readonly until: string | null;
  /** Fields with the values that they may have. */
  readonly where: ReadonlyMap<string, readonly string[]>;
  /** Words, phrases in quotation marks, `word*`: all must stand in the text. */
  readonly text: string | null;
}

export const EVERYTHING: Question = { about: null, since: null, until: null, where: new Map(), text: null };

/** The layers that must be there before the question can be asked of a document. */
function layersFor({ about, since, until }: Question): LayerName[] {
  const layers: LayerName[] = about === null ? [] : ['entities', 'structure'];
  return since === null && until === null ? layers : [...layers, 'structure'];
}

/** The view, with all that it and the question require. */
export function asking<V extends Pick<View, 'requires'>>(view: V, question: Question): V {
  return { ...view, requires: [...new Set([...view.requires, ...layersFor(question)])] };
}

/** Whether a document can be one of those meant, by what is known of it before it is annotated. */
export function mayBeMeant({ where, text }: Question): (document: Document) => boolean {
  const finders = text === null ? [] : termsOf(text).map(termFinder);
  return (document) =>
    [...where].every(([field, values]) => values.includes(fieldText(document, field) ?? '')) &&
    finders.every((find: Finder) => find(document.text).length > 0);
}

/** The parts of a `--in`: `"night shift" sanction*` -> night shift; sanction*. */
export function termsOf(text: string): string[] {
  return [...text.matchAll(PHRASE_OR_WORD)].map(([, phrase, word]) => phrase ?? word!).filter(hasWord);
}

/** Why nothing can be looked for by a `--in`; null where it can: what is not closed would be looked for with its mark. */
export function faultOfTerms(text: string): string | null {
  if ((text.match(MARKS) ?? []).length % 2 === 1)
    return 'It has a quotation mark too many: a phrase stands between two, such as "night shift".';
  return termsOf(text).length === 0 ? 'It has no word.' : null;
}

/** Phrases stand between quotation marks of any shape: programs make curly ones of what is typed. */
const MARKS = /["“”„«»]/g;
const PHRASE_OR_WORD = /["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+)/g;

/** A field as a text; null where the document has it not. */
export function fieldText({ fields }: Document, name: string): string | null {
  const value = fieldAt(fields, name) ?? null;
  return value === null ? null : String(value);
}

/**
 * An annotated document as far as it is meant, null where it is not: of a command that lists or counts quotes,
 * those alone that mention whom the question is about.
 */
export function narrowing(
  question: Question,
  view: Pick<View, 'options'>,
  people: KnownPeople,
): (document: Document) => Document | null {
  const { about, since, until } = question;
  if (about === null && since === null && until === null) return (document) => document;
  const isNamed = entityKeeper(people);
  const isOfQuotes = Object.hasOwn(view.options ?? {}, 'speaker');
  return (document) => {
    if (!isWithin(document, question)) return null;
    if (about === null) return document;
    const { entities } = (document as Annotated<'entities'>).layers;
    const meant = entities.filter(isNamed(about, document));
    if (meant.length === 0) return null;
    if (!isOfQuotes) return document;
    if (document.layers.quotes === undefined) return document;
    const read = document as Annotated<'entities' | 'quotes'>;
    const [places, mentioned] = [new Set(meant.map((entity) => entities.indexOf(entity))), mentionsByQuote(read)];
    const mentionsThem = (quote: Quote): boolean => {
      const pairs = mentioned(quote);
      for (let at = 0; at < pairs.length; at += 2) if (places.has(pairs[at]!)) return true;
      return false;
    };
    return withQuotes(read, read.layers.quotes.filter(mentionsThem));
  };
}

/** The document with these quotes alone; what is read of it only where it is looked at stays so. */
function withQuotes(document: Document, quotes: readonly Quote[]): Document {
  const layers = replaced(document.layers, 'quotes', quotes);
  return replaced(document, 'layers', layers);
}

/** A copy with another value of one property; the others are copied without being looked at. */
function replaced<T extends object, K extends keyof T>(whole: T, key: K, value: T[K]): T {
  const others = Object.getOwnPropertyDescriptors(whole) as PropertyDescriptorMap;
  return Object.defineProperties({}, { ...others, [key]: { value, enumerable: true } }) as T;
}

function isWithin(document: Document, { since, until }: Question): boolean {
  if (since === null && until === null) return true;
  const date = dateOf(document as Annotated<'structure'>);
  // A date that is coarser than what is asked may lie on either side.
  const fits = (bound: string | null, compare: (a: string, b: string) => boolean): boolean =>
    bound === null || (date !== null && date.length >= bound.length && compare(date.slice(0, bound.length), bound));
  return fits(since, (a, b) => a >= b) && fits(until, (a, b) => a <= b);
}
