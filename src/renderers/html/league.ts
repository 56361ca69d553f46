/** The table of speakers, with a bar for the quotes: those that lead among the findings, and all on a page of their own. */
import { countryName } from '../../lexicon/countries.ts';
import type { SpeakerRow } from '../../views/report/corpus.ts';
import { escapeHtml } from './escape.ts';
import { cell, type Heading, percent, sortable } from './sortable.ts';

const HEADINGS: readonly Heading[] = [
  { title: 'Speaker' },
  { title: 'Country', classes: 'wide' },
  { title: 'Quotes', isNumber: true },
  { title: 'Share', isNumber: true },
  { title: 'Words', isNumber: true, classes: 'wide' },
  { title: 'Direct', isNumber: true, classes: 'wide' },
  { title: 'Articles', isNumber: true },
];

export type IdOf = (speaker: SpeakerRow) => string;

export function leadingSpeakers(speakers: readonly SpeakerRow[], idOf: IdOf, most: number): string {
  const named = speakers.filter(({ speakerStatus }) => speakerStatus === 'named').slice(0, most);
  const unresolved = speakers.filter(({ speakerStatus }) => speakerStatus === 'unresolved');
  const shown = [...named, ...unresolved];
  return sortable({
    file: 'leading-speakers',
    caption: 'Speakers who are named, by number of quotes; quotes whose speaker was not found last',
    headings: HEADINGS,
    rows: shown.map(rowOfSpeakers(shown, idOf)),
  });
}

export function allSpeakers(rows: readonly string[], part?: string): string {
  return sortable({
    file: 'speakers',
    caption: 'All speakers: the named, then those whom the text only describes',
    headings: HEADINGS,
    rows,
    search: 'Search speakers',
    ...(part === undefined ? {} : { part }),
  });
}

/** Makes each speaker's row of the table of all. */
export function rowOfSpeakers(speakers: readonly SpeakerRow[], idOf: IdOf): (speaker: SpeakerRow) => string {
  // Quotes of nobody are many, and no measure for the others.
  const named = speakers.filter(({ speakerStatus }) => speakerStatus !== 'unresolved');
  const most = named.reduce((sum, { quotes }) => Math.max(sum, quotes), 1);
  return (speaker) => speakerRow(speaker, idOf(speaker), most);
}

/** What the speaker is called on the page. */
export function nameOf({ speaker }: Pick<SpeakerRow, 'speaker'>): string {
  return speaker ?? 'Speaker not found';
}

export function aboutOf({ speakerStatus, title }: SpeakerRow): string {
  return speakerStatus === 'described' ? 'described, not named' : (title ?? '');
}

function speakerRow(row: SpeakerRow, id: string, most: number): string {
  const { quotes, quoteShare, words, direct, docs, country, speakerStatus } = row;
  const about = aboutOf(row);
  const name = `<a href="#${id}">${escapeHtml(nameOf(row))}</a>${about ? ` <small>${escapeHtml(about)}</small>` : ''}`;
  const number = { isNumber: true } as const;
  return `<tr><th scope="row" class="${speakerStatus}" data-value="${escapeHtml(nameOf(row))}">${name}</th>${[
    cell(escapeHtml(country === null ? '' : (countryName(country) ?? country)), { classes: 'wide' }),
    cell(`${quotes.toLocaleString('en')}${speakerStatus === 'unresolved' ? '' : bar(quotes, most)}`, {
      ...number,
      value: quotes,
    }),
    cell(percent(quoteShare), { ...number, value: quoteShare }),
    cell(words.toLocaleString('en'), { ...number, classes: 'wide', value: words }),
    cell(direct.toLocaleString('en'), { ...number, classes: 'wide', value: direct }),
    cell(docs.toLocaleString('en'), { ...number, value: docs }),
  ].join('')}</tr>`;
}

function bar(value: number, most: number): string {
  return `<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.round((1000 * value) / most) / 10}" height="4"/></svg>`;
}
