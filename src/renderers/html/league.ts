/**
 * The league table of speakers: one row each, as `newsx speakers` counts them, with a
 * bar for the words and links to every quote.
 */
import type { Row } from '../../views/view.ts';
import { type Article, quoteLink, titleOf } from './article.ts';
import { escapeHtml } from './escape.ts';
import { keyOf, speakerKey } from './speakers.ts';

/** More rows than these stand folded below the table. */
const SHOWN = 25;
const NUMBERS = ['quotes', 'words', 'direct', 'indirect', 'mixed', 'docs'] as const;

function keyOfRow(row: Row): string {
  return speakerKey(row.speakerStatus as string, row.speaker as string | null);
}

/** The id of each speaker's row. */
export function leagueIds(rows: readonly Row[]): Map<string, string> {
  return new Map(rows.map((row, i) => [keyOfRow(row), `s${i + 1}`]));
}

export function renderLeague(rows: readonly Row[], articles: readonly Article[]): string {
  if (rows.length === 0) return '<p class="none">No quotes were found.</p>';
  const quotes = quoteLists(articles);
  const most = Math.max(...rows.map((row) => row.words as number));
  const body = rows.map((row, i) => renderRow(row, `s${i + 1}`, quotes.get(keyOfRow(row)) ?? '', most));
  // What could not be told belongs beside the leaders, not out of sight.
  const inTable = (i: number): boolean => i < SHOWN || rows[i]!.speakerStatus === 'unresolved';
  const rest = body.filter((_, i) => !inTable(i));
  const folded =
    rest.length === 0
      ? ''
      : `<details class="rest"><summary>${rest.length} more</summary>${table(rest, 'The other speakers')}</details>`;
  return (
    table(
      body.filter((_, i) => inTable(i)),
      'Speakers by number of quotes; quotes without a known speaker last',
    ) + folded
  );
}

function table(rows: readonly string[], caption: string): string {
  return `<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="league"><caption>${caption}</caption><thead><tr><th scope="col">Speaker</th><th scope="col" class="wide">Country</th>${NUMBERS.map(
    (name) => `<th scope="col" class="number ${name}">${name === 'docs' ? 'articles' : name}</th>`,
  ).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function renderRow(row: Row, id: string, quotes: string, most: number): string {
  const name = escapeHtml((row.speaker as string | null) ?? 'Speaker not found');
  const about = row.speakerStatus === 'described' ? 'described, not named' : ((row.title as string | null) ?? '');
  const cells = NUMBERS.map(
    (key) => `<td class="number ${key}">${row[key]}${key === 'words' ? bar(row.words as number, most) : ''}</td>`,
  );
  return `<tr id="${id}"><th scope="row" class="${row.speakerStatus}"><details><summary>${name}${about ? ` <small>${escapeHtml(about)}</small>` : ''}</summary><ul>${quotes}</ul></details></th><td class="wide">${escapeHtml((row.country as string | null) ?? '')}</td>${cells.join('')}</tr>`;
}

/** The share of the most quoted speaker's words, to be seen at a glance; the number stands beside it. */
function bar(words: number, most: number): string {
  const width = Math.round((100 * words) / Math.max(1, most));
  return `<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="6"/></svg>`;
}

/** Each speaker's quotes as links, by article. */
function quoteLists(articles: readonly Article[]): Map<string, string> {
  const lists = new Map<string, string>();
  for (const article of articles) {
    const here = new Map<string, string[]>();
    for (const [place, quote] of article.document.layers.quotes.entries()) {
      const links = here.get(keyOf(quote));
      if (links) links.push(quoteLink(article, place));
      else here.set(keyOf(quote), [quoteLink(article, place)]);
    }
    for (const [key, links] of here)
      lists.set(key, `${lists.get(key) ?? ''}<li>${escapeHtml(titleOf(article))}: ${links.join(' ')}</li>`);
  }
  return lists;
}
