/**
 * An article's text, whole and unchanged, block by block, with its findings marked in it.
 * Labels, quote numbers and the like are attributes, which the style sheet shows: the text
 * content of the element is the article, character for character.
 */
import type { ReportDocument } from '../../views/report/index.ts';
import { escapeHtml } from './escape.ts';
import { type Mark, markUp } from './marks.ts';
import { type ArticleSpeaker, placesOfFirst } from './speakers.ts';

/** `id` is the article's own, `a12`: ids of what is in it start with it. */
export function renderText(document: ReportDocument, id: string, speakers: readonly ArticleSpeaker[]): string {
  const { text, layers } = document;
  const marks = marksOf(document, id, speakers);
  let html = '';
  let at = 0;
  for (const block of layers.structure.blocks) {
    const label = block.kind === 'body' ? '' : ` data-part="${block.kind}"`;
    const inside = marks.filter((mark) => mark.start < block.end && block.start < mark.end);
    html += `${escapeHtml(text.slice(at, block.start))}<p class="${block.kind}"${label}>${markUp(text, block, inside)}</p>`;
    at = block.end;
  }
  return html + escapeHtml(text.slice(at));
}

/** From the outermost to the innermost, for those that cover the same words. */
function marksOf(document: ReportDocument, id: string, speakers: readonly ArticleSpeaker[]): Mark[] {
  const { text, layers } = document;
  const { dateline } = layers.structure;
  // The number leads to the first of its speakers.
  const placeOf = placesOfFirst(speakers);
  return [
    ...(dateline
      ? [{ start: dateline.start, end: dateline.end, classes: 'dateline', attributes: ' data-part="dateline"' }]
      : []),
    ...layers.unexplained.map(({ start, end }, i) => ({ start, end, classes: 'unexplained', id: `${id}u${i + 1}` })),
    ...layers.quotes.flatMap((quote, i) => {
      const names = quote.speakers.map(({ name }) => name).join(', ') || 'speaker not found';
      const said = escapeHtml(`Quote ${i + 1}, ${quote.kind}: ${names}`);
      const number = `<a class="n ${quote.kind}" href="#${id}s${placeOf(quote) + 1}" aria-label="${said}" title="${said}" data-n="${i + 1}"></a>`;
      return [
        ...quote.content.map(({ start, end }, piece) => ({
          start,
          end,
          classes: `q ${quote.kind}`,
          ...(piece === 0 ? { id: `${id}q${i + 1}`, lead: number } : {}),
        })),
        ...quote.source.map(({ start, end }) => ({ start, end, classes: 'source' })),
        ...quote.cue.map(({ start, end }) => ({ start, end, classes: 'cue' })),
      ];
    }),
    ...layers.entities.flatMap(({ name, type, mentions }, i) =>
      mentions.map(({ start, end, form }, place) => ({
        start,
        end,
        classes: `m ${type}${form === 'name' ? '' : ` ${form}`}`,
        attributes: ` data-e="${i + 1}"${text.slice(start, end) === name ? '' : ` title="${escapeHtml(name)}"`}`,
        ...(place === 0 ? { id: `${id}e${i + 1}` } : {}),
      })),
    ),
    ...layers.dates.map(({ start, end, value }, i) => ({
      start,
      end,
      classes: 'd',
      attributes: ` title="${escapeHtml(value ?? 'not resolved')}"`,
      id: `${id}d${i + 1}`,
    })),
  ];
}
