/**
 * `newsx report`: what a page about a collection of articles needs: the record of each,
 * and at the end one row `corpus` of all together: who speaks, about whom, when, where and in which outlet.
 *
 *   three articles -> three records as `annotate` writes them, then {corpus: {speakers, activity, network, …}}
 */
import type { Voice } from '../../analyses/utterances.ts';
import type { Annotated, Document } from '../../document/document.ts';
import { annotate, toRecord } from '../annotate.ts';
import { identitiesOf } from '../counting.ts';
import { startKnownPeople } from '../known-people.ts';
import type { Row, View } from '../view.ts';
import { text, valuesOf } from '../view-options.ts';
import { type ReportLayers, startCorpus } from './corpus.ts';

const REQUIRES = [...annotate.requires, 'sentences'] as const;
export type ReportDocument = Annotated<ReportLayers>;

/** Under these names corpora keep an article's address and its outlet, the likely ones first. */
export const ADDRESS_FIELDS = ['url', 'link', 'permalink', 'webUrl', 'web_url'] as const;
const OUTLET_FIELDS = ['outlet', 'publication', 'newspaper', 'publisher', 'site', 'source', 'domain'] as const;

const OPTIONS = {
  title: text('words', 'title of the report'),
  by: text('field', 'put articles side by side by this field of the input (default: outlet, publication or the like)', {
    fieldUnless: [],
  }),
};

/** What a row of this view was made of, for a format that needs its spans. */
export interface Source {
  readonly document: ReportDocument;
  readonly outlet: string | null;
  /** Under whom each quote that says what was said is counted, in text order. */
  readonly voices: readonly (readonly Voice[])[];
}

const sources = new WeakMap<Row, Source>();

/** What the row was made of; undefined for those of other views, of failures and of all articles together. */
export function sourceOf(row: Row): Source | undefined {
  return sources.get(row);
}

/** The value of the first of these fields that the input has and that is a text. */
export function fieldOf({ fields }: Document, names: readonly string[]): string | null {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : null;
    // A list or an object is carried through as JSON; it is nobody's name.
    if (typeof value === 'string' && value !== '' && !/^[[{]/.test(value)) return value;
  }
  return null;
}

export const report: View = {
  name: 'report',
  summary: 'Makes a report to publish of who says what, about whom, when and where, with every quote and article.',
  requires: REQUIRES,
  options: OPTIONS,
  keeps: [...ADDRESS_FIELDS, ...OUTLET_FIELDS],
  oneRowPerDocument: true,
  defaultFormat: 'html',
  folderFormat: 'site',
  formats: ['html', 'site', 'json', 'jsonl'],
  columns: [...annotate.columns, { key: 'corpus', cell: () => null }],
  examples: [
    "newsx report articles/ --title 'The harbour strike' -o report.html",
    'newsx report annotated.jsonl -o report/',
  ],
  start: (filters) => {
    const { title, by } = valuesOf(OPTIONS, filters);
    const names = by === null ? OUTLET_FIELDS : [by];
    // Of the usual names, the one that the first article with any of them has.
    let used: string | null = by;
    const outletOf = (document: ReportDocument): string | null => {
      used ??= names.find((name) => fieldOf(document, [name]) !== null) ?? null;
      return used === null ? null : fieldOf(document, [used]);
    };
    const corpus = startCorpus(title);
    const people = startKnownPeople(identitiesOf(filters));
    return {
      know: people.know,
      meet: (document) => people.meet(document as ReportDocument),
      meetsFirst: () => !people.isKnown,
      add: (document: Document) => {
        const read = document as ReportDocument;
        const outlet = outletOf(read);
        const voices = corpus.add(read, outlet, people.renamingFor(read));
        const record = toRecord(read);
        sources.set(record, { document: read, outlet, voices });
        return [record];
      },
      end: () => [{ corpus: corpus.end(used) }],
    };
  },
};
