/**
 * CoNLL with IOB2 tags: a token a line with the tag of its quote part and, last, of its
 * name; an empty line after each sentence, `-DOCSTART-` before each document.
 *
 *   "Ada Obi said no" -> Ada B-source B-person / Obi I-source I-person / said B-cue O / no B-content O
 *
 * A token has one tag of each kind: of spans that overlap the longer is kept. Pronouns and
 * descriptions are no names.
 */

import { splitSentences } from '../annotators/sentences/index.ts';
import { tokenize } from '../annotators/tokens/index.ts';
import type { Annotated } from '../document/document.ts';
import { countBefore } from '../document/finding.ts';
import type { Tokens } from '../document/layers.ts';
import { compareSpans, type Span } from '../document/span.ts';
import { readAnnotated } from '../inputs/records/annotated.ts';
import { RECORD_COLUMNS } from './records.ts';
import type { Renderer } from './renderer.ts';

export const conll: Renderer = {
  name: 'conll',
  summary: 'CoNLL lines: token, IOB2 tag of source, cue or content, IOB2 tag of the name',
  needs: RECORD_COLUMNS,
  start: () => ({
    rows: (rows) =>
      rows
        .filter((row) => !('error' in row))
        .map((row) => toConll(readAnnotated(row, {}) as Annotated<'structure' | 'entities' | 'quotes'>))
        .join(''),
    end: () => '',
  }),
};

interface Labelled extends Span {
  readonly label: string;
}

function toConll({ text, layers }: Annotated<'structure' | 'entities' | 'quotes'>): string {
  const tokens = tokenize(text);
  const label = (spans: readonly Span[], name: string): Labelled[] =>
    spans.map(({ start, end }) => ({ start, end, label: name }));
  const names = layers.entities.flatMap(({ type, mentions }) =>
    label(
      mentions.filter(({ form }) => form === 'name'),
      type,
    ),
  );
  const parts = layers.quotes.flatMap(({ source, cue, content }) => [
    ...label(content, 'content'),
    ...label(source, 'source'),
    ...label(cue, 'cue'),
  ]);
  const nameTags = tagsOf(tokens, names);
  const partTags = tagsOf(tokens, parts);
  const sentences = splitSentences(tokens, layers.structure.blocks).map(({ firstToken, endToken }) =>
    tokens.words
      .slice(firstToken, endToken)
      .map(
        (token, i) =>
          `${token.text.replaceAll('\0', '\ufffd')} ${partTags[firstToken + i]} ${nameTags[firstToken + i]}\n`,
      )
      .join(''),
  );
  return `-DOCSTART- O O\n\n${sentences.map((sentence) => `${sentence}\n`).join('')}`;
}

/** An IOB2 tag for each token that a span touches. */
function tagsOf(tokens: Tokens, spans: readonly Labelled[]): string[] {
  const tags = tokens.words.map(() => 'O');
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || compareSpans(a, b))) {
    const first = countBefore(tokens.ends, (end) => end <= span.start);
    let last = first;
    while (last < tokens.words.length && tokens.starts[last]! < span.end) last++;
    if (tags.slice(first, last).some((tag) => tag !== 'O')) continue;
    for (let i = first; i < last; i++) tags[i] = `${i === first ? 'B' : 'I'}-${span.label}`;
  }
  return tags;
}
