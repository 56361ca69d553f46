/**
 * Articles as agencies wired them. In ANPA 1312 the lines that are set large begin with `^`, in
 * IPTC 7901 the headline and byline stand before a `=`; in both a first line has priority,
 * category and slug, and a last one the time. The control characters that part them (SOH, STX,
 * ETX) are lost in many files that were kept.
 * In: `r d BC-US--Ferry 08-29 0590`, `^BC-US--Ferry,127<`, `^Ferry sails<`, `   LUND (AP) _ It sailed.`,
 * `AP-WF-08-29-16 1626GMT<` -> out: an article of 29 August 2016, *Ferry sails*.
 */
import type { Article } from '../records/article.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { bylinesOf } from '../records/record.ts';
import { filledOnly } from '../records/record-shape.ts';
import { countWarnings, type Export, type ExportArticle } from './export.ts';
import { wrappedLines } from './text-blocks.ts';

const CONTROLS = '[\\x01-\\x08\\x0e-\\x1f]';
/** `r d BC-US--Ferry 1stLd-Writethru 08-29 0590`: priority, category, slug, day, words. */
const ANPA = `(?<priority>[a-z]) (?<category>[a-z])${CONTROLS}{0,4} (?<slug>[A-Z]{2}-\\S{1,60}(?: \\S{1,40})*?) {1,8}(?<day>\\d{1,2}-\\d{1,2})(?: {1,4}(?<words>\\d{1,5}))?`;
/** `lba0007 4 s 850 dpa-tns 0908`: source and number, priority, category, words, slug. */
const IPTC =
  '(?<source>[a-z]{2,5})\\d{3,5} (?<priority>\\d) (?<category>[a-z]{1,4}) (?<words>\\d{1,6}) {1,4}(?<slug>\\S[^\\n\\r]{0,60})';
const HEAD = new RegExp(`^${CONTROLS}{0,4}(?:${ANPA}|${IPTC.replaceAll('?<', '?<i_')})[ \\t\\r<]{0,8}$`, 'gim');
/** The line before ANPA's: `G7787glbsm`. */
const SERVICE = new RegExp(`^${CONTROLS}{0,4}[a-z]\\d{4}${CONTROLS}?[a-z0-9-]{0,12}[ \\r]*$`, 'i');
const ANPA_TIME = /^[ \t]{0,20}[A-Z]{2,4}-[A-Z]{1,4}-(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d) ?[A-Z]{0,4}<?[ \t\r]{0,20}$/m;
/** `211259 Nov 18`: day, hour and minute, month, year. */
const IPTC_TIME = /^[ \t]{0,20}(\d\d)(\d\d)(\d\d) ?(?:GMT |UTC )?([A-Z][a-z]{2})\.? (\d\d)[ \t\r]{0,20}$/m;
const NOT_FOR_PRINT = /^.*\bfollowing information is not (?:intended )?for publication\b/im;
const NOTE = /^(?:Eds?:|EDITORS?['’]?S?:? NOTE|\(Eds?:|AP Photos?\b|With AP\b|.{0,30}\bphotos?\s*[:=])/i;
const BYLINE = /^(?:an? )?by:? (.+)$/i;
/** Years of two digits from here on are of the last century. */
const OF_1900 = 60;

/** Whether text begins as an article of a wire does. */
export function beginsAsWire(text: string): boolean {
  const found = text.matchAll(HEAD).next().value;
  if (found === undefined) return false;
  const before = text
    .slice(0, found.index)
    .split('\n')
    .filter((line) => bare(line) !== '');
  return before.length === 0 || (before.length === 1 && SERVICE.test(before[0]!));
}

/** The articles of a wire's file. */
export function wireArticles(text: string): Export {
  const heads = [...text.matchAll(HEAD)];
  const articles = heads.map((head, at) => {
    const lines = text.slice(head.index + head[0].length, heads[at + 1]?.index).split('\n');
    // The next article's first line stands before its head.
    if (at + 1 < heads.length && SERVICE.test(lines.at(-2) ?? '')) lines.splice(-2, 1);
    return wireArticle(head.groups!, lines.join('\n'));
  });
  const marks = text.split('\x02').length - 1;
  return {
    articles,
    warnings: countWarnings(articles, marks > 0 ? marks : null, `the file marks the beginning of ${marks}`),
  };
}

function wireArticle(head: Readonly<Record<string, string | undefined>>, rest: string): ExportArticle | null {
  const said = (name: string): string | null => bare(head[name] ?? head[`i_${name}`] ?? '') || null;
  const whole = rest.split(NOT_FOR_PRINT)[0]!;
  const { top, body } = head.slug === undefined ? iptcParts(whole) : anpaParts(whole);
  const paragraphs = wrappedLines(body.replace(/^\t/gm, '\n')).flatMap((line) => {
    const text = bare(line).replace(/ _{1,2} /g, ' — ');
    return /[\p{L}\p{N}]/u.test(text) ? [text] : [];
  });
  if (paragraphs.length === 0) return null;
  const notes = top.filter((line) => NOTE.test(line));
  const byline = top.map((line) => BYLINE.exec(line)?.[1]).find(Boolean) ?? null;
  const headline = top.find((line) => !NOTE.test(line) && !BYLINE.test(line)) ?? null;
  const published = timeOf(rest);
  return {
    id: null,
    text: paragraphs.join('\n\n'),
    given: filledOnly<unknown>({ headline, published, bylines: bylinesOf(byline) }) as Article['given'],
    unreadDate: published === null ? said('day') : null,
    extra: filledOnly({
      slug: said('slug'),
      priority: said('priority'),
      category: said('category'),
      words: said('words'),
      source: said('source'),
      note: notes.join(' ') || null,
    }),
  };
}

interface Parts {
  /** Headline, byline and notes; the first line of ANPA's, which has the slug again, is left out. */
  readonly top: readonly string[];
  readonly body: string;
}

function anpaParts(text: string): Parts {
  const top: string[] = [];
  const body: string[] = [];
  for (const line of text.replace(ANPA_TIME, '').split('\n')) {
    const large = /^[\s\p{Cc}]*\^(.*?)[<=\s]*$/u.exec(line)?.[1];
    // A heading within the text is set large, too.
    if (large !== undefined && body.every((one) => bare(one) === '')) top.push(bare(large));
    else body.push(large === undefined ? line.replace(/<\s*$/, '') : `\n${large}\n`);
  }
  return { top: top.filter((line) => line !== '').slice(1), body: body.join('\n') };
}

function iptcParts(text: string): Parts {
  const [before, ...after] = text.replace(IPTC_TIME, '').split('\x02');
  const story = (after.length > 0 ? after.join('') : before!.replace(/^(?:.*\/[ \t\r]*\n|\s*\n)+/, '')).trimStart();
  const lines = story.split('\n');
  const ends = lines.slice(0, MOST_TOP).findIndex((line) => /=[ \t\r]*$/.test(line));
  // Without the sign the headline is the first line.
  const top = lines.splice(0, ends < 0 ? 1 : ends + 1).map((line) => bare(line.replace(/=[ \t\r]*$/, '')));
  return { top: top.filter((line) => line !== ''), body: lines.join('\n') };
}

/** Headline, byline and notes take no more lines. */
const MOST_TOP = 12;

function timeOf(text: string): string | null {
  const [, month, day, year, hour, minute] = ANPA_TIME.exec(text) ?? [];
  if (month !== undefined) return normaliseDate(`${fullYear(year!)}-${month}-${day}T${hour}:${minute}`);
  const [, date, at, past, name, short] = IPTC_TIME.exec(text) ?? [];
  return date === undefined ? null : normaliseDate(`${date} ${name} ${fullYear(short!)} ${at}:${past}`);
}

function fullYear(short: string): number {
  return Number(short) + (Number(short) < OF_1900 ? 2000 : 1900);
}

/** A line without control characters. */
function bare(line: string): string {
  return line
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
