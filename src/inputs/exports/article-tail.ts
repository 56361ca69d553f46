/**
 * Where an article's text ends and its tail begins: captions, notes, index and the date of loading,
 * which databases put behind the text. A text may have lines like these (`Subject: Re: ferry` of an
 * e-mail that it quotes, a subheading `Notes`), so what looks like the tail is it only where no
 * prose follows.
 * In: `It sails.`, `Subject: Re: ferry`, `We sail.`, `Language: ENGLISH` -> out: the last line.
 */
import { languageCode } from '../records/language-code.ts';

/** What a line is in a tail. */
export interface TailLine {
  /** `sure` stands in no text, `field` is one line or a few, `block` begins paragraphs of prose: captions, notes. */
  readonly kind: 'sure' | 'field' | 'block';
  /** The field's name, in lower case. */
  readonly name: string;
  readonly value: string;
}

/** The longer lines of an index go on in another: `PORTS (78%); FERRIES`. */
const GOES_ON = /^\P{Ll}*$|\(\d{1,3}%\)/u;
/** `FERRIES (90%)`: an entry of the index with its weight, and in a text nothing. */
const INDEXED = /^\P{Ll}{1,200}\(\d{1,3}%\)/u;

/** Of the words that the export states, how many a text may lack before the blocks behind it are asked. */
const MIN_SHARE = 0.85;
/** Fewer are no paragraph, but the words of a caption. */
const MIN_LACKING = 10;
/** Of the words that a text lacks, how many the blocks must bring for being a part of it. */
const MIN_FILLED = 0.5;

/** Whether the value is one of the index, in capitals and with weights. */
export function isIndexed(value: string): boolean {
  return INDEXED.test(value);
}

/**
 * The index of the tail's first line, at `start` or behind it; `lines.length` where there is no tail.
 * `stated` is the number of words that the export gives for the text, null where it gives none.
 */
export function tailOf(
  lines: readonly string[],
  start: number,
  kinds: readonly (TailLine | null)[],
  stated: number | null,
): number {
  const sure = kinds.findIndex((one, index) => index >= start && one?.kind === 'sure');
  const ends = [withoutFields(lines, start, sure < 0 ? lines.length : sure, kinds)];
  const taken = new Set<string>();
  for (;;) {
    const end = ends.at(-1)!;
    const block = kinds.findLastIndex((one, index) => index < end && index >= start && one?.kind === 'block');
    if (block < 0) break;
    const { name } = kinds[block]!;
    // A tail has each once: before it the word is one of the text.
    if (taken.has(name)) break;
    taken.add(name);
    ends.push(withoutFields(lines, start, block, kinds));
  }
  return stated === null ? ends.at(-1)! : fitting(lines, start, ends, stated);
}

/** The end without the fields right before it. */
function withoutFields(
  lines: readonly string[],
  start: number,
  end: number,
  kinds: readonly (TailLine | null)[],
): number {
  let first = end;
  for (let at = end - 1; at >= start; at--) {
    const kind = kinds[at];
    // `GRAPHIC: A ferry.` has its caption, and no prose follows.
    if (kind?.kind === 'field' || (kind?.kind === 'block' && kind.value !== '')) first = at;
    else if (kind || !GOES_ON.test(lines[at]!)) break;
  }
  return first;
}

/** The last of the ends, or that which gives the text the words that are stated where the last lacks many of them. */
function fitting(lines: readonly string[], start: number, ends: readonly number[], stated: number): number {
  const last = ends.at(-1)!;
  const counted = ends
    .filter((end, index) => end === last || wordsIn(lines.slice(ends[index + 1], end)) >= MIN_LACKING)
    .map((end) => ({ end, lacking: Math.abs(stated - wordsIn(lines.slice(start, end))) }));
  const lacking = stated - wordsIn(lines.slice(start, last));
  if (lacking < Math.max(MIN_LACKING, (1 - MIN_SHARE) * stated)) return last;
  const best = counted.reduce((one, other) => (other.lacking < one.lacking ? other : one));
  return best.lacking <= (1 - MIN_FILLED) * lacking ? best.end : last;
}

function wordsIn(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + (line.match(/\S+/g)?.length ?? 0), 0);
}

/** The tail's fields, each as its lines. */
export function tailFields(
  lines: readonly string[],
  from: number,
  kinds: readonly (TailLine | null)[],
): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  let open: string[] = [];
  for (let at = from; at < lines.length; at++) {
    const kind = kinds[at] ?? null;
    const value = (kind === null ? lines[at]! : kind.value).replace(/\s+/g, ' ').trim();
    if (kind !== null) {
      open = fields.get(kind.name) ?? [];
      fields.set(kind.name, open);
    }
    if (value !== '') open.push(value);
  }
  return fields;
}

/** Those fields as they are kept: captions a list, all others on one line; without those that are `read`. */
export function keptTail(
  fields: ReadonlyMap<string, readonly string[]>,
  read: ReadonlySet<string>,
): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    [...fields].flatMap(([name, values]) =>
      values.length === 0 || read.has(name) ? [] : [[name, name === CAPTIONS ? values : values.join(' ')]],
    ),
  );
}

/** The code of the language that the tail states, `de` of `GERMAN; DEUTSCH`; null where it states none. */
export function languageIn(fields: ReadonlyMap<string, readonly string[]>): string | null {
  return languageCode(/^\p{L}+/u.exec(fields.get('language')?.[0] ?? '')?.[0]);
}

/** As web pages and NITF call them. */
export const CAPTIONS = 'captions';

/** The number in `523 words`, `1,234 Wörter`; null where there is none. */
export function statedWords(length: string | null): number | null {
  const digits = /\d[\d.,]{0,10}/.exec(length ?? '')?.[0].replace(/[.,]/g, '') ?? '';
  return digits === '' || Number(digits) === 0 ? null : Number(digits);
}
