/**
 * ProQuest's exports, which come as text, HTML, RTF and Word: documents between rulers or under
 * lines `Document 1 of 374`, each with its title, `Full text:` and then fields such as
 * `Publication date: Mar 1, 2025`. The number of articles is compared with the marks.
 * In: `Document 1 of 1`, `Old bridge reopens`, `Full text: It is open.`, `Title: Old bridge reopens`
 * -> out: one article.
 */

import { readByline } from '../../lexicon/bylines.ts';
import { lettered } from '../../lexicon/letters.ts';
import type { Article } from '../records/article.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { languageCode } from '../records/language-code.ts';
import { bylinesOf } from '../records/record.ts';
import { filledOnly } from '../records/record-shape.ts';
import { countWarnings, type Export, type ExportArticle, type ParagraphExport } from './export.ts';

const RULER = /^_{20,}$/;
const NUMBERED = /^Document (\d{1,6}) of (\d{1,6})$/i;
/** Put by the readers of HTML between documents. */
export const DOCUMENT_START = '\u001eDOCUMENT';

const FULL_TEXT = /^Full[ -]?text:?\s*/i;
/** ProQuest's fields. In a text, too, a paragraph may begin so; two in a row do not. */
const FIELDS = [
  ...['Abstract', 'Accession number', 'Author', 'Author affiliation', 'Business indexing term', 'Caption', 'Cited by'],
  ...[
    'Classification',
    'Column',
    'Company',
    'Company / organization',
    'Copyright',
    'Correspondence author',
    'Country of publication',
  ],
  ...[
    'Credit',
    'Database',
    'Dateline',
    'Document feature',
    'Document type',
    'Document URL',
    'DOI',
    'Edition',
    'First page',
  ],
  ...[
    'Full text availability',
    'Identifier / keyword',
    'Identifiers',
    'Illustration',
    'ISBN',
    'ISSN',
    'e-ISSN',
    'Issue',
  ],
  ...[
    'Language of publication',
    'Last updated',
    'Links',
    'Location',
    'Number of pages',
    'Online publication date',
    'Pages',
    'People',
  ],
  ...[
    'Person',
    'Place of publication',
    'Product name',
    'ProQuest document ID',
    'Publication date',
    'Publication history',
  ],
  ...[
    'Publication info',
    'Publication subject',
    'Publication title',
    'Publication year',
    'Publisher',
    'References',
    'Section',
  ],
  ...[
    'Series',
    'Source type',
    'Subject',
    'Subtitle',
    'Supplemental data',
    'Title',
    'Volume',
    'Volume/Issue',
    'Word count',
  ],
];
const KEYED = new RegExp(`^(${FIELDS.map((name) => name.replace(/[/]/g, '\\/')).join('|')}): *(.*)$`, 'is');
const SIGN = /^ProQuest document ID:/i;
const PUBLICATION = /^Publication (?:title|info|date):/i;

export const proquest: ParagraphExport = {
  name: 'proquest',
  isIn: (paragraphs) => {
    const has = (sign: RegExp): boolean => paragraphs.some(({ text }) => sign.test(text));
    return has(SIGN) || (has(FULL_TEXT) && (has(RULER) || has(NUMBERED)) && has(PUBLICATION));
  },
  read: (paragraphs) => {
    const lines = paragraphs.map(({ text }) => text);
    const marks = lines.flatMap((line) => {
      const [, number, of] = NUMBERED.exec(line) ?? [];
      return number === undefined ? [] : [{ number: Number(number), of: Number(of) }];
    });
    const articles = segmentsOf(lines)
      .filter((segment) => segment.some((line) => FULL_TEXT.test(line) || SIGN.test(line)))
      .map(readArticle);
    return { articles, warnings: countOf(articles, marks, lines) };
  },
};

/** The documents between their marks; where there are none, each ends with the fields that begin with its number's line. */
function segmentsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const isMark = (line: string): boolean => RULER.test(line) || NUMBERED.test(line) || line === DOCUMENT_START;
  const segments: string[][] = [[]];
  const hasMarks = lines.some(isMark);
  for (const [index, line] of lines.entries()) {
    const isEnd = !hasMarks && index > 0 && LAST_FIELD.test(lines[index - 1]!);
    if (isMark(line) || isEnd) segments.push([]);
    if (!isMark(line)) segments.at(-1)!.push(line);
  }
  return segments;
}

const LAST_FIELD = /^Database:/i;

function countOf(
  articles: Export['articles'],
  marks: readonly { readonly number: number; readonly of: number }[],
  lines: readonly string[],
): readonly string[] {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first && last) {
    const expected = first.number === 1 ? first.of : last.number - first.number + 1;
    return countWarnings(
      articles,
      expected,
      `by its own marks the file has ${expected} ("Document ${last.number} of ${last.of}")`,
    );
  }
  const ids = lines.filter((line) => SIGN.test(line)).length;
  return countWarnings(articles, ids === 0 ? null : ids, `the file has the numbers of ${ids} ("ProQuest document ID")`);
}

function readArticle(lines: readonly string[]): ExportArticle | null {
  const keyed = lines.map((line) => {
    const [, key, value = ''] = KEYED.exec(line) ?? [];
    return key === undefined ? null : { key: key.toLowerCase(), value: value.replace(/\s+/g, ' ').trim() };
  });
  const value = (name: string): string | null => keyed.findLast((one) => one?.key === name)?.value || null;
  const full = lines.findIndex((line) => FULL_TEXT.test(line) && !KEYED.test(line));
  if (full < 0) return null;
  const end = keyed.findIndex(
    (one, index) => index > full && one !== null && (index + 1 === lines.length || keyed[index + 1] !== null),
  );
  const paragraphs = [lines[full]!.replace(FULL_TEXT, ''), ...lines.slice(full + 1, end < 0 ? lines.length : end)];
  const text = paragraphs
    .filter((line) => line.trim() !== '' && !CREDIT.test(line) && !HEADING.test(line))
    .join('\n\n');
  if (text === '' || UNAVAILABLE.test(text)) return null;
  const headline = value('title') ?? lines.slice(0, full).find((line) => !KEYED.test(line)) ?? null;
  const outlet = value('publication title');
  const information = value('publication info') ?? '';
  const stated = value('publication date') ?? date().exec(information)?.[0] ?? null;
  const published = normaliseDate(stated) ?? normaliseDate(date().exec(information)?.[0]);
  return {
    id: value('proquest document id'),
    text,
    given: filledOnly<unknown>({
      headline,
      published,
      bylines: authorsOf(
        value('author') ?? authorLine(lines, keyed, headline) ?? citedAuthors(lines.slice(0, full), outlet),
      ),
      language: languageCode(value('language of publication')),
    }) as Article['given'],
    unreadDate: published === null ? stated : null,
    extra: filledOnly({
      outlet: outlet ?? (/^[^;.[]{1,100}/.exec(information)?.[0].trim() || null),
      section: value('section'),
      page: value('first page') ?? value('pages'),
      caption: value('caption'),
      credit: value('credit'),
      abstract: NOTHING.test(value('abstract') ?? '') ? null : value('abstract'),
      subject: value('subject'),
      url: value('document url'),
      copyright: value('copyright'),
    }),
  };
}

/** `01 Mar 2025` in `Vale Herald; Tema [Tema]. 01 Mar 2025: A.1.` */
const date = lettered(String.raw`\b\d{1,2} \p{L}{3,9} \d{4}\b|\b\p{L}{3,9} \d{1,2}, \d{4}\b`, 'u');
const NOTHING = /^(?:none available\.?|not available\.?)?$/i;
const UNAVAILABLE = /^(?:not available|full text (?:is )?(?:not|un)available)[.:]?$/i;
/** Above the fields, in what is saved as PDF. */
const HEADING = /^(?:DETAILS|Document details)$/;
const CREDIT = /^(?:CREDIT|CAPTION|Illustration):/;

/** The authors stand between the title and the first field, `Lee, Ann; Chan, Bo.` */
function authorLine(
  lines: readonly string[],
  keyed: readonly (object | null)[],
  headline: string | null,
): string | null {
  const first = keyed.findIndex((one) => one !== null);
  const before = lines
    .slice(0, first < 0 ? 0 : first)
    .filter((line) => line !== headline && !/^https?:|^ProQuest document link$/i.test(line));
  const candidate = before.at(-1);
  return before.length > 0 && candidate !== undefined && /^[^:?!]{3,200}\.$/.test(candidate) && /,/.test(candidate)
    ? candidate
    : null;
}

/** Those before the outlet in `Lee, Ann. Vale Herald; Vale [Vale]. 04 Mar 2025: A.4.`, which PDFs have. */
function citedAuthors(before: readonly string[], outlet: string | null): string | null {
  const name = (outlet ?? '').split(';')[0]!.trim().toLowerCase();
  for (const line of before) {
    const at = name === '' ? -1 : line.toLowerCase().indexOf(name);
    if (at > 2 && at < MOST_AUTHORS && /[;[,]/.test(line.slice(at + name.length)))
      return line
        .slice(0, at)
        .trim()
        .replace(/\s?\.$/, '');
  }
  return null;
}

const MOST_AUTHORS = 200;

function authorsOf(authors: string | null): readonly string[] | null {
  const names = (authors ?? '')
    .split(';')
    .map((name) => name.trim().replace(/(?<=\p{Ll})\.$/u, ''))
    .filter((name) => name !== '' && !/^anonymous$/i.test(name));
  return bylinesOf(names.map(turned));
}

/** `Lee, Ann` as bylines have it; `Associated Press, Lima` is no name. */
function turned(name: string): string {
  const [surname, given, ...more] = name.split(', ');
  const straight = `${given} ${surname}`;
  const read = given === undefined || more.length > 0 ? null : readByline(straight);
  return read?.names[0]?.text === straight ? straight : name;
}
