import { describe, expect, it } from 'vitest';
import { contentOf, kindOf, pieceOf } from '../../../../src/annotators/attributions/linker/pieces.ts';
import { findMarks } from '../../../../src/annotators/attributions/marks.ts';
import { tokenize } from '../../../../src/annotators/tokens/index.ts';
import { slice } from '../../../../src/document/span.ts';

/** The piece for the words between | and |. */
function piece(marked: string): [string, string] | null {
  const [before = '', inner = '', after = ''] = marked.split('|');
  const text = before + inner + after;
  const tokens = tokenize(text);
  const first = tokens.ends.findIndex((end) => end > before.length);
  const end = tokens.starts.findLastIndex((start) => start < before.length + inner.length) + 1;
  const quotations = findMarks(text, [{ start: 0, end: text.length }]).quotations.filter(({ depth }) => depth === 0);
  const at = text.indexOf('said');
  const cue = at < 0 ? null : { start: at, end: at + 4 };
  const found = pieceOf({ text, tokens, quotations }, { first, end }, cue);
  return found && [slice(text, contentOf([found])[0]!), kindOf([found])];
}

describe('pieces of content', () => {
  it.each<[string, [string, string] | null]>([
    ['Li said |that costs rose|.', ['that costs rose', 'indirect']],
    ['Li said |costs rose.|', ['costs rose', 'indirect']],
    ['|"We left,"| Li said.', ['We left', 'direct']],
    ['|"We left|," Li said.', ['We left', 'direct']],
    ['"|We left|," Li said.', ['We left', 'direct']],
    ['Li said |"we left"|.', ['we left', 'direct']],
    ['Li said |costs were "too high"| now.', ['costs were "too high"', 'mixed']],
    ['Li said |costs were "too| high".', ['costs were "too high"', 'mixed']],
    ['Li said|, |costs', null],
    ['It was |, he went|', ['he went', 'indirect']],
    ['a forgotten mark: |"We left|, he said. "It hurt.', ['We left', 'direct']],
    ['|We left,"| she said.', ['We left', 'direct']],
    ['Ruiz said: |“We left|.', ['We left', 'direct']],
  ])('%s', (marked, expected) => {
    expect(piece(marked)).toEqual(expected);
  });
});
