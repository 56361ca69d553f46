/**
 * Spans as Prodigy and spaCy take them: one JSON object a line. `ents` are names and
 * dates, which do not overlap, as spaCy's `Doc.ents` and displaCy want them; `spans` has
 * the source, cue and content of quotes too, for Prodigy's `spans.manual`.
 *
 *   {"text": "Ada Obi spoke.", "ents": [{"start": 0, "end": 7, "label": "person"}], "spans": […], "meta": {"doc": "a.txt"}}
 */
import type { AnnotatedRecord } from '../inputs/records/annotated-record.ts';
import { toLine } from './json.ts';
import { RECORD_COLUMNS, recordsOf } from './records.ts';
import type { Renderer } from './renderer.ts';

export const prodigy: Renderer = {
  name: 'prodigy',
  summary: 'JSON Lines with the spans of names, dates and quotes, for Prodigy and spaCy',
  needs: RECORD_COLUMNS,
  start: () => ({
    rows: (rows) =>
      recordsOf(rows)
        .map((record) => `${toLine(toTask(record))}\n`)
        .join(''),
    end: () => '',
  }),
};

type Labelled = { readonly start: number; readonly end: number; readonly label: string };

function toTask({ id, text, entities, quotes, dates }: AnnotatedRecord) {
  const label = (spans: readonly { readonly start: number; readonly end: number }[], name: string): Labelled[] =>
    spans.map(({ start, end }) => ({ start, end, label: name }));
  const names = entities.flatMap(({ type, mentions }) =>
    label(
      mentions.filter(({ form }) => form === 'name'),
      type,
    ),
  );
  const parts = quotes.flatMap(({ source, cue, content }) => [
    ...label(source, 'source'),
    ...label(cue, 'cue'),
    ...label(content, 'content'),
  ]);
  const ents = apart([...names, ...label(dates, 'date')]);
  return { text, ents, spans: [...ents, ...parts].sort(inOrder), meta: { doc: id } };
}

function inOrder(a: Labelled, b: Labelled): number {
  return a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : 1);
}

/** Of spans that overlap, the first and longest: spaCy's `Doc.ents` takes no others. */
function apart(spans: readonly Labelled[]): Labelled[] {
  const kept: Labelled[] = [];
  for (const span of [...spans].sort(inOrder)) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
