/** Tagged paragraphs from a text in which segments are marked: S<Li> C<said> K<costs rose>. */
import { findMarks } from '../../../../src/annotators/attributions/marks.ts';
import {
  beginOf,
  LABEL_COUNT,
  type Role,
  type Segment,
} from '../../../../src/annotators/attributions/tagger/labels.ts';
import { type Paragraph, readParagraphs } from '../../../../src/annotators/attributions/tagger/paragraphs.ts';
import type { Tagged } from '../../../../src/annotators/attributions/tagger/tagger.ts';
import { createWordCache, type Word } from '../../../../src/annotators/attributions/tagger/words.ts';
import { shippedParser } from '../../../../src/parsing/parser.ts';
import { makeTokenized } from '../../../helpers/documents.ts';

const ROLE_OF: Readonly<Record<string, Role>> = { S: 'source', C: 'cue', K: 'content' };

/** The paragraphs, and the words of a segment of one. A faint source (probability 0.2, not marked) is written s<…>. */
export function readMarked(
  marked: string,
  levelOf: (word: Word) => number = () => 0,
): {
  tagged: Tagged[];
  words: (view: Paragraph, segment: Segment | null) => string;
} {
  const segments: { role: Role | null; start: number; end: number }[] = [];
  let text = '';
  for (const [part] of marked.matchAll(/[SCKs]<[^>]*>|[^<]?/gs)) {
    const isSegment = part.length > 1;
    const words = isSegment ? part.slice(2, -1) : part;
    const role = ROLE_OF[part.charAt(0)] ?? null;
    if (isSegment) segments.push({ role, start: text.length, end: text.length + words.length });
    text += words;
  }
  const { tokens, sentences, structure } = makeTokenized(text).layers;
  const { quotations } = findMarks(text, structure?.blocks ?? []);
  const source = { tokens, sentences, quotations, isSearched: () => true, from: 0 };
  const wordOf = createWordCache(() => 0);
  const views = readParagraphs(source, { wordOf, levelOf, parser: shippedParser() });
  const tagged = Array.from(views, (view): Tagged => {
    const labels = new Uint8Array(view.words.length);
    const marginals = new Float64Array(view.words.length * LABEL_COUNT);
    for (let t = 0; t < labels.length; t++) {
      const [at, stop] = [tokens.starts[view.firstToken + t]!, tokens.ends[view.firstToken + t]!];
      const segment = segments.find(({ start, end }) => start <= at && stop <= end);
      if (segment === undefined) continue;
      if (segment.role === null) marginals[t * LABEL_COUNT + beginOf('source')] = 0.2;
      else labels[t] = beginOf(segment.role) + (at === segment.start ? 0 : 1);
    }
    return { view, labels, marginals, bolder: null, plain: null, decisions: [] };
  });
  return {
    tagged,
    words: ({ firstToken }, segment) =>
      segment === null
        ? ''
        : text.slice(tokens.starts[firstToken + segment.first]!, tokens.ends[firstToken + segment.end - 1]!),
  };
}
