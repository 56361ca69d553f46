/**
 * Metadata lines: what a page or a wire puts around a story, without being it: dates, times,
 * web addresses, agencies, sections, editors.
 *
 * A line is metadata when it holds such a thing and nothing is left once all of them are
 * taken away. So any order and any separators will do.
 *
 *   "Source: Xinhua | 2021-05-05 10:15:00 | Editor: huaxia" -> metadata, agency Xinhua
 */
import { type Span, slice } from '../../document/span.ts';
import { agenciesIn } from '../../lexicon/agencies.ts';
import { linePattern } from '../../lexicon/article-lines.ts';
import { WEEKDAY } from '../../lexicon/calendar.ts';
import { isLabel } from '../../lexicon/labels.ts';
import { type Stamp, stampsIn, urlStamp } from './stamps.ts';

/** What a metadata line says. */
export interface Metadata {
  readonly stamps: readonly LabelledStamp[];
  readonly agency: string | null;
  /** Whether it is no more than a label (`Opinion`), which may as well be a heading inside the story. */
  readonly weak: boolean;
}

/** A date and the word that says what it is of; `url` for one read from a web address. */
export interface LabelledStamp extends Stamp {
  readonly of: 'published' | 'updated' | 'unlabelled' | 'url';
}

const LONGEST_LINE = 300;
const URL_LINE = /^<?(?:https?:\/\/|www\.)\S+$/;
const READING_TIME = /^\d{1,3}\s(?:min|minute)s?\sread$/i;
const UPDATED = linePattern((of) => String.raw`\b${of('updated')}\b`, 'iu');
const PUBLISHED = linePattern((of) => String.raw`\b${of('published')}\b`, 'iu');
/** A label with a value that runs to the next separator: `Editor: huaxia`, `Photo: AFP`. */
const LABEL_VALUE = linePattern((of) => String.raw`(?:^|[|•·;\]])\s{0,3}${of('field')}\s?:[^|•·]{1,80}`, 'giu');
/** What may stand around dates, fields and agencies without making the line prose. */
const FILLERS = linePattern((of) => {
  const forms = [
    of('filler'),
    String.raw`\d{1,3}\s?${of('counted')}(?:\s(?:read|ago))?`,
    String.raw`[01]?\d[:.][0-5]\d(?:[:.][0-5]\d)?\s?(?:[ap]\.?m\.?)?\s?${of('zone after time')}?`,
    of('zone'),
  ];
  return String.raw`(?<![\p{L}\p{N}])(?:(?:${forms.join('|')})(?![\p{L}\p{N}])|${WEEKDAY})`;
}, 'giu');

/** What a paragraph says as a metadata line; null where it is none. */
export function metadataOf(text: string, paragraph: Span): Metadata | null {
  if (paragraph.end - paragraph.start > LONGEST_LINE) return null;
  const line = text.slice(paragraph.start, paragraph.end);
  if (URL_LINE.test(line)) {
    const stamp = urlStamp(line, paragraph.start);
    return { stamps: stamp ? [{ ...stamp, of: 'url' }] : [], agency: null, weak: false };
  }
  if (line.endsWith(':') && !isLabel(line)) return null;
  if (isLabel(line) || isTrail(line) || READING_TIME.test(line)) return { stamps: [], agency: null, weak: true };
  if (line.length > 150 && line.endsWith('.')) return null;
  const stamps = stampsIn(line);
  const valued = line.includes(':') ? blank(line, [...line.matchAll(LABEL_VALUE())].map(spanOf)) : line;
  const agencies = agenciesIn(line);
  const anchored =
    stamps.length > 0 || agencies.length > 0 || valued !== line || UPDATED().test(line) || PUBLISHED().test(line);
  if (!anchored) return null;
  const left = blank(valued, [...stamps, ...agencies]).replace(FILLERS(), ' ');
  if (!isNothing(left)) return null;
  return { stamps: labelled(line, stamps, paragraph.start), agency: agencies[0]?.agency.name ?? null, weak: false };
}

/** The dates of a line that is known to be about the article, such as a byline. */
export function datesOf(text: string, line: Span): Metadata {
  const words = slice(text, line);
  return { stamps: labelled(words, stampsIn(words), line.start), agency: null, weak: false };
}

/** A first line `date 2025-09-30 Chinese Premier meets…` is two things: where the second begins, or null. */
export function headlineAfterDate(text: string, line: Span): { headline: number; metadata: Metadata } | null {
  const head = text.slice(line.start, Math.min(line.end, line.start + 60));
  const [stamp] = stampsIn(head);
  if (!stamp || !/^(?:date(?:line)?\s?:?\s{0,3}|\[|\()?$/i.test(head.slice(0, stamp.start))) return null;
  const rest = /^[\])]?\s{0,5}(?:[|:–—-]\s{0,5})?/.exec(head.slice(stamp.end)) as RegExpExecArray;
  const headline = line.start + stamp.end + rest[0].length;
  const opening = text.slice(headline, line.end);
  if (rest[0] === '' || opening.length > 250 || !/^["“‘'(]?[\p{Lu}\p{N}]/u.test(opening) || /\.["”]?$/.test(opening))
    return null;
  return { headline, metadata: { stamps: labelled(head, [stamp], line.start), agency: null, weak: false } };
}

/** Each date with what the words before it say it is of; a label holds until the next. */
function labelled(line: string, stamps: readonly Stamp[], offset: number): LabelledStamp[] {
  let of: LabelledStamp['of'] = 'unlabelled';
  let from = 0;
  return stamps.map((stamp) => {
    const before = line.slice(from, stamp.start);
    if (UPDATED().test(before)) of = 'updated';
    else if (PUBLISHED().test(before)) of = 'published';
    from = stamp.end;
    return { ...stamp, start: offset + stamp.start, end: offset + stamp.end, of };
  });
}

function isNothing(left: string): boolean {
  return left.split(/[|•·>»/]|\s[-–—]\s/).every((part) => {
    const words = part.replace(/^[\s,.;:()[\]@–—-]+|[\s,.;:()[\]@–—-]+$/g, '');
    return words === '' || isLabel(words);
  });
}

/** A trail of sections: `Home > World > Africa`. */
function isTrail(line: string): boolean {
  const parts = line.split(/\s?[>»›|/]\s?/);
  return parts.length > 1 && parts.every(isLabel);
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/** The line with the given spans turned to spaces, so that offsets stay. */
function blank(line: string, spans: readonly Span[]): string {
  let left = line;
  for (const { start, end } of spans) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  return left;
}
