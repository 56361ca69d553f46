/**
 * *I* and *you*: in a direct quotation *I* is its speaker; elsewhere the one whom the text
 * plainly says is speaking (see authors.ts), and nobody where it does not.
 *
 *   "I am glad," Li said. "My work is done."   ->   Li: I, My
 */
import type { Annotated } from '../../document/document.ts';
import type { Attribution, Entity, Reference } from '../../document/layers.ts';
import { compareSpans, type Span } from '../../document/span.ts';
import type { Placed } from '../mentions/named-head.ts';
import { authorsOf, type PersonAt, type Voice } from './authors.ts';

const FIRST = new Set(['i', 'me', 'my', 'mine', 'myself']);
const SECOND = new Set(['you', 'your', 'yourself']);

/** How often links of each rule are right on GUM's annotated chains: 20 of 25, 444 of 463, 104 of 112. */
const CONFIDENCE = { quoted: 0.8, author: 0.96, addressee: 0.93 };

type Read = Annotated<'structure' | 'tokens' | 'sentences' | 'attributions'>;

/**
 * The first- and second-person mentions of entities, in text order.
 * @param placed all names and references, in text order
 * @param speakerOf the person who says an attribution, by its index
 */
export function linkFirstPersons(
  { text, layers }: Read,
  placed: readonly Placed[],
  speakerOf: (attribution: number) => Entity | null,
): Reference[] {
  const people: PersonAt[] = placed.flatMap(({ entity, mention: { start, end, form } }) =>
    entity.type === 'person' ? [{ start, end, entity, isName: form === 'name' }] : [],
  );
  const quoted = layers.attributions.flatMap((attribution, i) => quotedVoices(attribution, text, speakerOf(i)));
  const authors = authorsOf(text, layers, people);
  const marked = authors.length === 0 ? [] : layers.structure.blocks.flatMap((block) => betweenMarks(text, block));
  const [inQuotation, inMarks, inArticle] = [spanAt(quoted), spanAt(marked), spanAt(authors)];
  const isName = spanAt(placed.filter(({ mention }) => mention.form === 'name').map(({ mention }) => mention));

  const found: Reference[] = [];
  for (const { start, end, text: word } of layers.tokens) {
    const lower = word.toLowerCase();
    const [quotation, name] = [inQuotation(start), isName(start)];
    const article = inMarks(start) === undefined ? inArticle(start) : undefined;
    const first = FIRST.has(lower);
    if ((!first && !SECOND.has(lower)) || name !== undefined) continue;
    const voice = quotation ?? article;
    const entity = (first ? voice?.speaker : voice?.addressee) ?? null;
    if (entity === null) continue;
    const rule = first ? (quotation ? 'quoted' : 'author') : 'addressee';
    const by = first ? `reference/first-person-${rule}` : 'reference/second-person';
    found.push({ start, end, form: 'pronoun', entity: entity.id, confidence: CONFIDENCE[rule], by });
  }
  return found;
}

/** What an attribution quotes word for word, with the person who says it. */
function quotedVoices({ kind, content, by }: Attribution, text: string, speaker: Entity | null): Voice[] {
  if (kind === 'indirect') return [];
  const spans = by === 'attributions/turn' ? content : content.flatMap((span) => betweenMarks(text, span));
  return spans.map(({ start, end }) => ({ start, end, speaker, addressee: null }));
}

/** The stretches of a span, and of a mark right before it, that stand between quotation marks. */
function betweenMarks(text: string, span: Span): Span[] {
  const found: Span[] = [];
  let open = -1;
  for (let at = Math.max(0, span.start - 1); at < span.end; at++) {
    const mark = text[at]!;
    if (mark === '“' || (mark === '"' && open < 0)) open = at + 1;
    else if ((mark === '”' || mark === '"') && open >= 0) {
      found.push({ start: open, end: at });
      open = -1;
    }
  }
  return open < 0 ? found : [...found, { start: open, end: span.end }];
}

/** The span at a place: to be asked in text order; of spans that overlap, the one that starts first. */
function spanAt<S extends Span>(spans: readonly S[]): (place: number) => S | undefined {
  const ordered = [...spans].sort(compareSpans);
  let next = 0;
  return (place) => {
    while (next < ordered.length && ordered[next]!.end <= place) next++;
    const span = ordered[next];
    return span !== undefined && span.start <= place ? span : undefined;
  };
}
