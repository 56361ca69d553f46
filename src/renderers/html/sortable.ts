/**
 * A table that can be read as it is, and that the page's script lets sort, search and save: the rows
 * carry what to sort by where that is not what they show.
 */
import { escapeHtml } from './escape.ts';

export interface Heading {
  readonly title: string;
  readonly isNumber?: boolean;
  /** Classes of its cells: `wide` is left out on a phone. */
  readonly classes?: string;
}

export interface TableOptions {
  /** The file that its button saves, without `.csv`. */
  readonly file: string;
  readonly caption: string;
  readonly headings: readonly Heading[];
  /** Each a whole `<tr>`. */
  readonly rows: readonly string[];
  /** What its search looks for; without it, it has none. */
  readonly search?: string;
  /** The part of a report in a folder that holds its rows. */
  readonly part?: string;
}

export function sortable({ file, caption, headings, rows, search, part }: TableOptions): string {
  const heads = headings.map(
    ({ title, isNumber, classes }) => `<th scope="col"${classed(isNumber, classes)}>${escapeHtml(title)}</th>`,
  );
  const data = `${search === undefined ? '' : ` data-search="${escapeHtml(search)}"`}${part === undefined ? '' : ` data-rows="${part}"`}`;
  return `<div class="table" data-file="${file}"${data}><div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div></div>`;
}

/** @param value to sort and save by; without it, what the cell shows */
export function cell(
  html: string,
  { isNumber, classes, value }: Omit<Heading, 'title'> & { readonly value?: string | number } = {},
): string {
  const data = value === undefined ? '' : ` data-value="${escapeHtml(String(value))}"`;
  return `<td${classed(isNumber, classes)}${data}>${html}</td>`;
}

function classed(isNumber = false, classes = ''): string {
  const all = [isNumber ? 'number' : '', classes].filter(Boolean).join(' ');
  return all === '' ? '' : ` class="${all}"`;
}

/** `12.3 %`, with one decimal where that says something. */
export function percent(share: number): string {
  const value = 100 * share;
  return `${value >= 10 || value === 0 ? value.toFixed(0) : value.toFixed(1)} %`;
}
