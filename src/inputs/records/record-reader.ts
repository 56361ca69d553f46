/**
 * Reads the records of one file (lines of JSONL, rows of CSV, members of a JSON array),
 * each by its fields, and tells once a file what was doubtful in them.
 * In: `{"text": "A", "body": "B"}` -> out: the warning that `text` was taken and not
 * `body`, and the document with the text `A`.
 */

import type { Given } from '../../document/document.ts';
import type { ReadOptions, ReadResult } from '../input.ts';
import { Unreadable } from '../unreadable.ts';
import { readAnnotated } from './annotated.ts';
import { articleResult, defaultId, nowhere, type Place, placeFailure, placeWarning } from './article.ts';
import { COLUMN_OPTIONS } from './column-options.ts';
import { columnOrder } from './column-order.ts';
import { cutOff } from './cut-off.ts';
import { fieldAt } from './inner-fields.ts';
import { lackingText } from './lacking-text.ts';
import { likelyDate } from './likely-date.ts';
import type { JsonRecord } from './nested.ts';
import { findField } from './nested.ts';
import { outletOf, withOutlet } from './outlet.ts';
import { type Doubt, fieldFinder, readFields, statedDate } from './record.ts';
import type { TextValue } from './values.ts';
import { withoutOutlet } from './without-outlet.ts';

const MAX_FIELDS_NAMED = 20;
const MAX_NAME = 30;

export interface RecordReader {
  /** The results of one record: a document or failure, after the warnings that it is the first to give. */
  read(record: JsonRecord, place: Place, sha256: () => string): Promise<readonly ReadResult[]>;
  /**
   * Looks at a record before it is read, so that `03/04/2025` can be read as the other dates of
   * its column show; false while one waits for what they show.
   */
  canRead(record: JsonRecord): boolean;
  /** What is known only after the last record: fields that were asked for and that no record had. */
  end(): readonly ReadResult[];
}

/** A reader of the records of one file, whose place as a whole is `file`. */
export function recordReader(file: Place, options: ReadOptions): RecordReader {
  const told = new Set<string>();
  let records = 0;
  let cut = 0;
  let mark = '';
  const leads = new Map<string, number>();
  const order = columnOrder(options.dateOrder);
  const dateless = likelyDate();
  // Also where the user says the date, or names what holds it, in whatever way.
  let isDated =
    options.given.published !== undefined ||
    options.columns?.published !== undefined ||
    (options.facts?.length ?? 0) > 0;
  // Who writes records one by one waits for a result of each.
  const lacking = file.path === '-' ? null : lackingText(file);
  const unseen = new Map(
    [
      ...(['headline', 'published', 'id'] as const).map((part) => [
        COLUMN_OPTIONS[part].option,
        options.columns?.[part],
      ]),
    ]
      .concat(options.keep === undefined || options.keep === 'all' ? [] : options.keep.map((name) => ['--keep', name]))
      .flatMap(([option, name]) => (name === undefined ? [] : [[`${option} ${name}`, name]])),
  );
  const meet = (fields: JsonRecord): void => {
    for (const [asked, name] of unseen) if (findField(fields, name) !== null) unseen.delete(asked);
  };
  const dateOf = (record: JsonRecord): string | null => statedDate(fieldFinder(record, options.columns));
  return {
    canRead: (record) => order.look(dateOf(record)),
    read: async (record, place, sha256) => {
      records++;
      const { schema } = record;
      if (typeof schema === 'string' && schema.startsWith('newsx/')) {
        const own = readOwn(record, schema, place, options);
        const carried = own.document?.fields ?? {};
        for (const [asked, name] of unseen) if (fieldAt(carried, name) !== undefined) unseen.delete(asked);
        return [own];
      }
      const outlet = outletOf(record);
      const named = withOutlet(record, outlet);
      meet(named);
      const fields = readFields(record, options.columns, order.order());
      order.take(() => dateOf(record));
      const warnings = fields.doubts.flatMap((doubt) => {
        const message = doubtful(doubt);
        if (told.has(message)) return [];
        told.add(message);
        return [placeWarning(file, 'two-columns', message)];
      });
      const id = fields.id ?? defaultId(place);
      const fail = (code: string, message: string): readonly ReadResult[] => [
        ...(code === 'no-text' ? [] : (lacking?.found() ?? [])),
        ...warnings,
        placeFailure(place, code, message, id),
      ];
      const field = fields.text;
      const carried = fields.value === null ? carriedError(record) : null;
      if (carried) return fail(carried.code, carried.message);
      if (field === undefined) {
        const lacked = fail('no-text', noText(Object.keys(record), options));
        return lacking?.lacks(lacked) ?? lacked;
      }
      if (fields.value === null && typeof field.value !== 'string')
        return fail('bad-text', `the field "${field.name}" should hold the text, but is no string`);
      if (fields.value === null)
        return fail('empty', `the field "${field.name}" holds no text, only white space or nothing`);
      const { read, unreadDate } = fields;
      if (unreadDate === null && fields.given.published === undefined) dateless.see(record);
      else isDated = true;
      try {
        const whole = await textOf(fields.value, fields.beside);
        const given = await withPlainTitle(fields.given, outlet ?? undefined);
        const short = cutOff(whole);
        if (short !== null) {
          cut++;
          mark ||= short.mark;
        } else if (fields.isLead) leads.set(field.name, (leads.get(field.name) ?? 0) + 1);
        const text = short?.text ?? whole;
        const article = { id: fields.id, text, given, unreadDate, extra: named, read, sha256: sha256() };
        return [...(lacking?.found() ?? []), ...warnings, articleResult(article, place, options)];
      } catch (error) {
        if (error instanceof RangeError)
          return fail('too-deep', 'a field holds lists or objects nested too deep to copy');
        if (error instanceof Unreadable) return fail(error.code, error.message);
        throw error;
      }
    },
    end: () => [
      ...(lacking?.end() ?? []),
      ...(records === 0 ? [] : [...unseen.keys()].map((asked) => nowhere(file, asked))),
      ...mixedWarning(file, order.said()),
      ...(isDated ? [] : likelyWarning(file, dateless.name())),
      ...[...leads].map(([name, count]) => placeWarning(file, 'cut-off', leadMessage(count, records, name))),
      ...(cut === 0 ? [] : [placeWarning(file, 'cut-off', cutMessage(cut, records, mark))]),
    ],
  };
}

function mixedWarning(file: Place, message: string | null): readonly ReadResult[] {
  return message === null ? [] : [placeWarning(file, 'mixed-dates', message)];
}

function likelyWarning(file: Place, name: string | null): readonly ReadResult[] {
  const { option } = COLUMN_OPTIONS.published;
  const message = `no record has a date that is known as one, but "${name}" looks like it: to read it, use ${option}`;
  return name === null ? [] : [placeWarning(file, 'no-date', message)];
}

function cutMessage(cut: number, records: number, mark: string): string {
  return `the texts of ${cut} of ${records} articles are cut off by the service ("${mark}"): what they lack is not read`;
}

function leadMessage(count: number, records: number, name: string): string {
  return `${count} of ${records} articles have no text, but a lead or summary ("${name}"), which is read: the rest of them is not there`;
}

function doubtful({ part, taken, other }: Doubt): string {
  const { option, what } = COLUMN_OPTIONS[part];
  return `"${taken}" and "${other}" could both hold the ${what}: "${taken}" is taken; to choose, use ${option}`;
}

/** The title without the outlet's name, and with the signs that services write as in HTML: `Rain &#8211; again`. */
async function withPlainTitle(given: Given, outlet: string | undefined): Promise<Given> {
  const { headline } = given;
  if (headline === undefined) return given;
  const plain = /&#?\w{2,8};/.test(headline) ? (await paragraphsOf(headline)).join(' ') : headline;
  return { ...given, headline: withoutOutlet(plain, outlet) };
}

/** The text of a field: out of its HTML, or of the HTML beside it where the text has lost its paragraphs. */
async function textOf({ text, isHtml }: TextValue, beside: string | null): Promise<string> {
  if (isHtml) return (await paragraphsOf(text)).join('\n\n');
  if (beside === null || text.trim().includes('\n')) return text;
  const paragraphs = await paragraphsOf(beside);
  const isWhole = paragraphs.join(' ').length > TEASER_SHARE * text.length;
  return paragraphs.length > 1 && isWhole ? paragraphs.join('\n\n') : text;
}

/** HTML that is much shorter than the text beside it is a teaser. */
const TEASER_SHARE = 0.8;

async function paragraphsOf(html: string): Promise<readonly string[]> {
  const { htmlText } = await import('../markup/html-text.ts');
  return htmlText(html).paragraphs;
}

/** A record that newsx wrote. */
function readOwn(record: JsonRecord, schema: string, place: Place, options: ReadOptions): ReadResult {
  const id = typeof record.id === 'string' ? record.id : defaultId(place);
  if (schema !== 'newsx/1')
    return placeFailure(
      place,
      'unknown-schema',
      `its schema "${schema}" is not newsx/1: a newer newsx may read it`,
      id,
    );
  try {
    return { document: { ...readAnnotated(record, options.given), readFrom: place.path } };
  } catch (error) {
    const message = `the annotations cannot be used: ${(error as Error).message}; annotate the text again`;
    return placeFailure(place, 'bad-annotation', message, id);
  }
}

/** The error that an earlier newsx in the pipe wrote in the place of a document. */
function carriedError(record: JsonRecord): { readonly code: string; readonly message: string } | null {
  const { error } = record;
  if (typeof error !== 'object' || error === null) return null;
  const { code, message } = error as JsonRecord;
  return typeof code === 'string' && typeof message === 'string' ? { code, message } : null;
}

/** Why none of these fields can hold the text. */
export function noText(names: readonly string[], options: ReadOptions, kind = 'field'): string {
  const there = listed(names);
  if (there === '') return 'the record has no fields: name one "text"';
  const asked = options.columns?.text;
  if (asked !== undefined) return `there is no ${kind} "${asked}" for the text; there are ${there}`;
  const links = names.some((name) => LINK.test(name))
    ? '; a list of addresses has no texts: get the pages, as HTML or WARC'
    : '';
  return `no ${kind} holds the text: name the one that does (${there}) with ${COLUMN_OPTIONS.text.option}${links}`;
}

const LINK = /^(?:\w+[ _-]?)?(?:url|link|href)$/i;

/** Names in a row, the first twenty of them, and of each its first letters: a damaged file has strange ones. */
export function listed(names: readonly string[]): string {
  const more = names.length > MAX_FIELDS_NAMED ? ` and ${names.length - MAX_FIELDS_NAMED} more` : '';
  const shown = names.slice(0, MAX_FIELDS_NAMED);
  return shown.map((name) => (name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name)).join(', ') + more;
}
