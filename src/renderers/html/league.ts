/** The table of speakers, with a bar for the quotes: those that lead among the findings, and all on a page of their own. */
import { countryName } from '../../lexicon/countries.ts';
import type { SpeakerRow } from '../../views/report/speaker-row.ts';
import { escapeHtml } from './escape.ts';
import { cell, type Heading, percent, sortable } from './sortable.ts';

export type IdOf = (speaker: SpeakerRow) => string;

/** The columns of a table of these speakers; a country stands there where one has any. */
export interface SpeakerColumns {
  readonly headings: readonly Heading[];
  rowOf(speaker: SpeakerRow): string;
  /** What its cells are sorted by. */
  keysOf(speaker: SpeakerRow): (string | number)[];
}

export function speakerColumns(speakers: readonly SpeakerRow[], idOf: IdOf): SpeakerColumns {
  // Quotes of nobody are many, and no measure for the others.
  const named = speakers.filter(({ speakerStatus }) => speakerStatus !== 'unresolved');
  const most = named.reduce((sum, { quotes }) => Math.max(sum, quotes), 1);
  const hasCountries = speakers.some(({ country }) => country !== null);
  const columns = COLUMNS.filter(({ title }) => hasCountries || title !== 'Country');
  return {
    headings: columns,
    rowOf: (speaker) => {
      const cells = columns
        .slice(1)
        .map(({ isNumber = false, classes = '', show, key }) =>
          cell(show(speaker, most), { isNumber, classes, value: key(speaker) }),
        );
      return `<tr>${nameCell(speaker, idOf(speaker))}${cells.join('')}</tr>`;
    },
    keysOf: (speaker) => columns.map(({ key }) => key(speaker)),
  };
}

interface SpeakerColumn extends Heading {
  show(speaker: SpeakerRow, most: number): string;
  key(speaker: SpeakerRow): string | number;
}

const numbers = (
  title: string,
  key: (speaker: SpeakerRow) => number,
  more: Partial<SpeakerColumn> = {},
): SpeakerColumn => ({ title, isNumber: true, key, show: (speaker) => key(speaker).toLocaleString('en'), ...more });

/** The first is the name, which heads its row. */
const COLUMNS: readonly SpeakerColumn[] = [
  { title: 'Speaker', show: nameOf, key: nameOf },
  {
    title: 'Country',
    classes: 'wide',
    show: countryOf,
    key: ({ country }) => country ?? '',
  },
  numbers('Quotes', ({ quotes }) => quotes, {
    show: ({ quotes, speakerStatus }, most) =>
      `${speakerStatus === 'unresolved' ? '' : bar(quotes, most)}<span class="figure">${quotes.toLocaleString('en')}</span>`,
  }),
  numbers('Share', ({ quoteShare }) => quoteShare, { show: ({ quoteShare }) => percent(quoteShare) }),
  numbers('Words', ({ words }) => words, { classes: 'wide' }),
  numbers('Direct', ({ direct }) => direct, { classes: 'wide' }),
  numbers('Articles', ({ docs }) => docs),
];

/** Those who are named and quoted most, and after them the quotes of nobody. */
export function leadingSpeakers(speakers: readonly SpeakerRow[], idOf: IdOf, most: number): string {
  const named = speakers.filter(({ speakerStatus }) => speakerStatus === 'named').slice(0, most);
  const unresolved = speakers.filter(({ speakerStatus }) => speakerStatus === 'unresolved');
  const shown = [...named, ...unresolved];
  const { headings, rowOf } = speakerColumns(shown, idOf);
  const isCut = speakers.filter(({ speakerStatus }) => speakerStatus === 'named').length > most;
  return sortable({
    file: 'leading-speakers',
    caption: `${isCut ? `The first ${most} speakers` : 'Speakers'} who are named, by number of quotes${unresolved.length === 0 ? '' : '; quotes whose speaker was not found last'}`,
    headings,
    rows: shown.map(rowOf),
  });
}

/** @param part of a report in a folder that holds the rows; without it they stand in the table */
export function allSpeakers(speakers: readonly SpeakerRow[], idOf: IdOf, part?: string): string {
  const { headings, rowOf } = speakerColumns(speakers, idOf);
  return sortable({
    file: 'speakers',
    caption: 'All speakers: the named, then those whom the text only describes',
    headings,
    rows: part === undefined ? speakers.map(rowOf) : [],
    search: 'Search speakers',
    ...(part === undefined ? {} : { part }),
  });
}

/** What the speaker is called on the page. */
export function nameOf({ speaker }: Pick<SpeakerRow, 'speaker'>): string {
  return speaker ?? 'Speaker not found';
}

/** Markup: the country's name, and that it is a guess where no article states it. */
export function countryOf({ country, countryBasis }: Pick<SpeakerRow, 'country' | 'countryBasis'>): string {
  if (country === null) return '';
  return `${escapeHtml(countryName(country) ?? country)}${countryBasis === 'inferred' ? ' <small>inferred</small>' : ''}`;
}

export function aboutOf({ speakerStatus, title }: SpeakerRow): string {
  return speakerStatus === 'described' ? 'described, not named' : (title ?? '');
}

function nameCell(speaker: SpeakerRow, id: string): string {
  const about = aboutOf(speaker);
  const name = escapeHtml(nameOf(speaker));
  return `<th scope="row" class="${speaker.speakerStatus}" data-value="${name}"><a href="#${id}">${name}</a>${about ? ` <small>${escapeHtml(about)}</small>` : ''}</th>`;
}

function bar(value: number, most: number): string {
  return `<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.round((1000 * value) / most) / 10}" height="4"/></svg>`;
}
