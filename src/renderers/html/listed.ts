/**
 * What is known of an article without its text: what lists, quotes and citations say of it, held in
 * little room while texts come and go.
 */
import { dateOf } from '../../analyses/article-date.ts';
import { countriesNamed } from '../../analyses/mapped-places.ts';
import { slice } from '../../document/span.ts';
import { countryName } from '../../lexicon/countries.ts';
import { ADDRESS_FIELDS, fieldOf, type ReportDocument, type Source } from '../../views/report/index.ts';
import { escapeHtml } from './escape.ts';

export interface Article {
  /** `a12` for the twelfth; ids of what is in it start with it. */
  readonly id: string;
  readonly document: ReportDocument;
  readonly listed: Listed;
}

export interface Listed {
  /** From 1. */
  readonly number: number;
  readonly title: string;
  /** As much of `YYYY-MM-DD` as is known; else empty, as all that is not known. */
  readonly date: string;
  readonly outlet: string;
  /** Of the article on the web. */
  readonly address: string;
  readonly doc: string;
  readonly quotes: number;
  /** The names of the countries that it names, or names a place in. */
  readonly countries: readonly string[];
}

export function articleOf({ document, outlet }: Source, number: number): Article {
  const address = fieldOf(document, ADDRESS_FIELDS) ?? '';
  const listed = {
    number,
    // A string of its own: a slice of the text would keep all of the text in memory.
    title: JSON.parse(JSON.stringify(titleOf(document))) as string,
    date: dateOf(document) ?? '',
    outlet: outlet ?? '',
    // Only what a browser opens as a page: no script, no file of the reader's.
    address: /^https?:\/\/\S+$/i.test(address) ? address : '',
    doc: document.id,
    quotes: document.layers.quotes.filter(({ polarity }) => polarity === 'asserted').length,
    countries: [...countriesNamed(document.layers.entities)].map((code) => countryName(code) ?? code),
  };
  return { id: `a${number}`, document, listed };
}

/** So many letters of its text stand for an article without a headline. */
const BEGINNING = 70;

/** The headline; without one the words that the text begins with, and without any the document's id. */
function titleOf({ id, text, layers }: ReportDocument): string {
  const { headline, blocks } = layers.structure;
  if (headline?.text) return headline.text;
  const body = blocks.find(({ kind }) => kind === 'body');
  const words = body === undefined ? '' : slice(text, body).replace(/\s+/g, ' ').trim();
  if (words.length <= BEGINNING) return words || id;
  return `${words.slice(0, BEGINNING + 1).replace(/\s*\S*$/, '') || words.slice(0, BEGINNING)}…`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `4 March 2025`, `March 2025` or `2025`, as much as is known. */
export function dayInWords(date: string): string {
  const [year, month, day] = date.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** A date that a machine reads too. */
export function timeOf(date: string): string {
  return date === '' ? '' : `<time datetime="${escapeHtml(date)}">${escapeHtml(dayInWords(date))}</time>`;
}

/** The link to the article where it was published. */
export function sourceLink({ address }: Listed, text = 'source'): string {
  return address === '' ? '' : `<a class="out" href="${escapeHtml(address)}" rel="noreferrer">${text}</a>`;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** What is known, with dots between; what is written from right to left does not turn round what follows. */
export function dotted(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (RIGHT_TO_LEFT.test(part) ? `<bdi>${part}</bdi>` : part))
    .join(' · ');
}
