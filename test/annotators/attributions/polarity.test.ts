import { describe, expect, it } from 'vitest';
import { polarityOf } from '../../../src/annotators/attributions/polarity.ts';
import { tokenize } from '../../../src/annotators/tokens/index.ts';
import { makeTokenized } from '../../helpers/documents.ts';

/** The polarity of a text whose source and cue are marked: [Ruiz] {said}. */
function read(marked: string): string {
  const text = marked.replaceAll(/[[\]{}]/g, '');
  const span = (opening: string, closing: string) => {
    const words = marked.slice(marked.indexOf(opening) + 1, marked.indexOf(closing));
    if (!marked.includes(opening)) return null;
    const start = marked.slice(0, marked.indexOf(opening)).replaceAll(/[[\]{}]/g, '').length;
    return { start, end: start + words.length };
  };
  const { tokens } = makeTokenized(text).layers;
  return polarityOf(text, tokens, { source: span('[', ']'), cue: span('{', '}') });
}

describe('polarity', () => {
  it.each<[string, string]>([
    ['[Ruiz] {said} the dam was safe.', 'asserted'],
    ['[No group] {said} it had opened the gate.', 'negated'],
    ['[Nobody] {claimed} that the gate was open.', 'negated'],
    ['[None of the five guards] {said} a word about it.', 'negated'],
    ['[Ruiz] {did not say} that the dam was safe.', 'negated'],
    ["[Ruiz] {didn't say} that the dam was safe.", 'negated'],
    ['[Ruiz] never {promised} to mend it.', 'negated'],
    ['[Ruiz] {did not rule out} a strike.', 'asserted'],
    ['[Ruiz] {did not deny} that the gate was open.', 'asserted'],
    ['[No less than ten guards] {said} it was open.', 'asserted'],
    ['[No 10] {said} the gate was open.', 'asserted'],
    ['If [Ruiz] {says} the dam is safe, the boats leave.', 'conditional'],
    ['Unless [the mayor] {says} so, the boats stay.', 'conditional'],
    ['Asked if the gate was open, [Ruiz] {said} it was not.', 'asserted'],
    ['It was not late. [Ruiz] {said} so.', 'asserted'],
    ['"I did not," [Ruiz] {said}.', 'asserted'],
    ['No boat left, {said} [Ruiz].', 'asserted'],
  ])('%s -> %s', (marked, expected) => {
    expect(read(marked)).toBe(expected);
  });

  it('is asserted where there is no cue', () => {
    expect(polarityOf('"No," he said.', tokenize(''), { source: null, cue: null })).toBe('asserted');
  });
});
