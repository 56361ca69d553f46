/**
 * W3C Web Annotation (JSON-LD), for Hypothesis, Recogito and archives: one AnnotationPage,
 * an annotation for each mention, quote and date. Each points at its words twice: by
 * position, which the standard counts in code points, and by the words themselves with
 * some before and after, so that they are found again in a text that has changed a little.
 *
 * https://www.w3.org/TR/annotation-model/ (2017)
 */
import { type CodePoints, codePointsOf } from '../document/code-points.ts';
import type { AnnotatedRecord } from '../inputs/records/annotated-record.ts';
import type { Json } from '../views/view.ts';
import { listWriter } from './json.ts';
import { RECORD_COLUMNS, recordsOf } from './records.ts';
import type { Renderer } from './renderer.ts';

const OPENING = '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[';
/** Code points of text before and after the words. */
const AROUND = 32;

export const w3c: Renderer = {
  name: 'w3c',
  summary: 'W3C Web Annotations: one JSON-LD page of annotations with their selectors',
  needs: RECORD_COLUMNS,
  start: () => listWriter(OPENING, ']}', (rows) => recordsOf(rows).flatMap(annotationsOf)),
};

type Range = { readonly start: number; readonly end: number };

function annotationsOf({ id, text, entities, quotes, dates }: AnnotatedRecord): Json[] {
  const source = iriOf(id);
  const points = codePointsOf(text);
  const annotation = (name: string, body: readonly Json[], ranges: readonly Range[]): Json => ({
    id: `${source}#${name}`,
    type: 'Annotation',
    motivation: 'tagging',
    body,
    target: ranges.map((range) => ({ source, selector: selectors(text, points, range) })),
  });
  return [
    ...entities.flatMap((entity) =>
      entity.mentions.map((mention, i) =>
        annotation(
          `${encodeURIComponent(entity.id)}.${i + 1}`,
          [
            tag('classifying', entity.type),
            tag('identifying', entity.name),
            ...(entity.qid
              ? [
                  {
                    type: 'SpecificResource',
                    purpose: 'identifying',
                    source: `http://www.wikidata.org/entity/${encodeURIComponent(entity.qid)}`,
                  },
                ]
              : []),
          ],
          [mention],
        ),
      ),
    ),
    ...quotes.flatMap((quote) => {
      const name = encodeURIComponent(quote.id);
      const speaker = quote.speaker ? [tag('identifying', quote.speaker.name)] : [];
      return [
        annotation(name, [tag('classifying', 'quote'), tag('classifying', quote.kind), ...speaker], quote.content),
        ...(quote.source.length > 0
          ? [annotation(`${name}.source`, [tag('classifying', 'source')], quote.source)]
          : []),
        ...(quote.cue.length > 0 ? [annotation(`${name}.cue`, [tag('classifying', 'cue')], quote.cue)] : []),
      ];
    }),
    ...dates.map((date, i) =>
      annotation(
        `d${i + 1}`,
        [tag('classifying', date.type.toLowerCase()), ...(date.value === null ? [] : [tag('identifying', date.value)])],
        [date],
      ),
    ),
  ];
}

function tag(purpose: string, value: string): Json {
  return { type: 'TextualBody', purpose, value };
}

function selectors(text: string, points: CodePoints, { start, end }: Range): Json {
  const slice = (from: number, to: number): string => text.slice(points.toUtf16(from), points.toUtf16(to));
  const last = points.fromUtf16(text.length);
  return [
    { type: 'TextPositionSelector', start, end },
    {
      type: 'TextQuoteSelector',
      exact: slice(start, end),
      prefix: slice(Math.max(0, start - AROUND), start),
      suffix: slice(end, Math.min(last, end + AROUND)),
    },
  ];
}

/** A document's id as an IRI, relative as the path was: `a b.jsonl:3` is `a%20b.jsonl%3A3`. */
function iriOf(id: string): string {
  return id
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, '\ufffd')))
    .join('/');
}
