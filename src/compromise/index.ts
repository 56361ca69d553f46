/**
 * newsx as a plugin of compromise: its persons, places and organizations in place of
 * compromise's own, and its quotes with their speakers.
 *
 *   import nlp from 'compromise'
 *   import newsx from 'newsx/compromise'
 *   nlp.plugin(newsx)
 *   nlp('Premier Li Qiang left Beijing.').people().text()  ->  "Li Qiang"
 *
 * Each document is read on its own; compromise's shared word lists are not touched.
 */
import { annotate } from '../annotators/annotate.ts';
import { type Annotated, createDocument } from '../document/document.ts';
import { type Attribution, attributionsIn } from './attributions.ts';
import { tagTerms } from './tags.ts';
import { documentSpans, type RawView, spelledText, type Term } from './terms.ts';

export type { Attribution } from './attributions.ts';

/** What the plugin adds to a view: `nlp<NewsxMethods>(text)` has it. */
export interface NewsxMethods {
  /**
   * The quotes of the document of which this view holds a part, in text order, with their
   * speakers: `doc.attributions()` of the whole text, `doc.sentences(2).attributions()` of one sentence.
   * @returns plain objects; `source`, `cue` and `content` are views.
   */
  attributions(): Attribution[];
}

type Read = Annotated<'entities' | 'quotes'>;

/** What newsx found, by compromise's document; forgotten with it. A document that was changed is read anew. */
const READ = new WeakMap<Term[][], Read>();

function read(view: RawView): Read {
  const text = spelledText(view.document);
  const known = READ.get(view.document);
  if (known?.text === text) return known;
  const blank = createDocument({ id: '-', text, source: { path: '-', format: 'text', record: null, sha256: '' } });
  const found = annotate(blank, ['entities', 'quotes']) as Read;
  READ.set(view.document, found);
  return found;
}

const newsx = {
  compute: {
    /** Gives the terms newsx's tags; runs for each new text, and again by `doc.compute('newsx')` after changes to one. */
    newsx: (view: RawView): void => {
      const { text, layers } = read(view);
      const spans = documentSpans(view.document).flat();
      tagTerms(view.document.flat(), spans, { text, entities: layers.entities }, view.world);
    },
  },
  hooks: ['newsx'],
  api: (View: { prototype: object }): object =>
    Object.assign(View.prototype, {
      attributions(this: RawView): Attribution[] {
        return attributionsIn(this, read(this).layers.quotes);
      },
    }),
};

export default newsx;
