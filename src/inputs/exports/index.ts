/**
 * The table of exports that are told by their paragraphs: to add one is one file and one line here.
 * In: the paragraphs of a Word document that end with `End of Document` -> out: those of Nexis Uni.
 */
import type { ReadOptions, ReadResult } from '../input.ts';
import type { Paragraph } from '../markup/word-paragraphs.ts';
import { articleResult, type Place } from '../records/article.ts';
import { type Export, exportResults, type ParagraphExport } from './export.ts';
import { factivaPages } from './factiva-pages.ts';
import { lexis } from './lexis.ts';
import { nexisUni } from './nexis-uni.ts';
import { proquest } from './proquest.ts';

const PARAGRAPH_EXPORTS: readonly ParagraphExport[] = [nexisUni, lexis, proquest, factivaPages];

function kindOf(paragraphs: readonly Paragraph[]): ParagraphExport | undefined {
  return PARAGRAPH_EXPORTS.find(({ isIn }) => isIn(paragraphs));
}

/** The export that the paragraphs are, if any of its articles can be read. */
export function exportIn(paragraphs: readonly Paragraph[]): Export | null {
  const found = kindOf(paragraphs)?.read(paragraphs);
  return found?.articles.some((article) => article !== null) ? found : null;
}

/** The articles of a document in paragraphs: of an export, or the whole as one. */
export function* paragraphResults(
  paragraphs: readonly Paragraph[],
  sha256: string,
  place: Place,
  options: ReadOptions,
): Generator<ReadResult> {
  const kind = kindOf(paragraphs);
  if (kind) return yield* exportResults(kind.read(paragraphs), place, options);
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
  yield articleResult({ id: null, text, given: {}, extra: {}, sha256 }, place, options);
}
