/** What a page can do once the data are there. */
import { annotate } from '../annotators/annotate.ts';
import { createDocument, type Document, type Given } from '../document/document.ts';
import { type AnnotateRow, annotate as records } from '../views/annotate.ts';
import { type DateRow, dates } from '../views/dates.ts';
import { type EntityRow, entities } from '../views/entities.ts';
import { NO_FILTERS } from '../views/filters.ts';
import { type MentionRow, mentions } from '../views/mentions.ts';
import { type MetaRow, meta } from '../views/meta.ts';
import { type QuoteRow, quotes } from '../views/quotes.ts';
import type { Row, View, ViewRun } from '../views/view.ts';

/** What is known of an article beside its text. */
export interface Article extends Given {
  /** What its rows are to be told by; without it `text`. */
  readonly id?: string;
}

/** The rows of a document, as the command of that name prints them; offsets count code points. */
type Rows<R extends Row> = (document: Document) => readonly R[];

export interface Engine {
  /**
   * The document of a text, with all layers. Their offsets are UTF-16 code units, as `text.slice` counts:
   * `text.slice(mention.start, mention.end)` is the mention.
   */
  annotate(text: string, article?: Article): Document;
  readonly views: {
    readonly annotate: Rows<AnnotateRow>;
    readonly entities: Rows<EntityRow>;
    readonly mentions: Rows<MentionRow>;
    readonly quotes: Rows<QuoteRow>;
    readonly dates: Rows<DateRow>;
    readonly meta: Rows<MetaRow>;
  };
}

export const engine: Engine = {
  annotate: (text, { id = 'text', ...given } = {}) => annotate(createDocument({ id, text, given })),
  views: {
    annotate: rows(records),
    entities: rows(entities),
    mentions: rows(mentions),
    quotes: rows(quotes),
    dates: rows(dates),
    meta: rows(meta),
  },
};

function rows<R extends Row>(view: View<R>): Rows<R> {
  // None of these views loads anything: they start at once.
  return (document) => (view.start(NO_FILTERS) as ViewRun<R>).add(annotate(document, view.requires));
}
