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
    ['[People without family] {say} they are lonely.', 'asserted'],
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
    // what governs the verb denies it
    ['[Ruiz] {declined to say} when the dam would open.', 'negated'],
    ['[Ruiz] declined even to {say} when the dam would open.', 'negated'],
    ['[The guards] {failed to warn} the town that the gate was open.', 'negated'],
    ['[The guards] {did not fail to warn} the town that the gate was open.', 'asserted'],
    ['[Ruiz] {has yet to confirm} that the dam is full.', 'negated'],
    ['[Ruiz] {has not yet confirmed} that the dam is full.', 'negated'],
    ['[Ruiz] stopped just short of {calling} the builders thieves.', 'negated'],
    ['[Ruiz] {refrained from saying} who had built it.', 'negated'],
    ['[Ruiz] {has learned from saying} too much.', 'asserted'],
    ['[The mayor] {avoids saying} that the dam leaks.', 'negated'],
    ['[The mayor] went home without actually {admitting} that the dam leaks.', 'negated'],
    ['Instead of {saying} that the dam leaked, [Ruiz] laughed.', 'negated'],
    ['[Ruiz] {is not likely to admit} that the dam leaks.', 'negated'],
    ['[Ruiz] {is likely to admit} that the dam leaks.', 'asserted'],
    ['[Ruiz] {is no longer claiming} that the dam is safe.', 'negated'],
    ['[The builders] {should have warned} that the clay was wet.', 'negated'],
    ['[The builders] {would have warned} that the clay was wet.', 'asserted'],
    ['[Ruiz] {not only said} that the dam was safe, but swam in it.', 'asserted'],
    ['Nor did [Ruiz] {say} that the dam was safe.', 'negated'],
    // of two verbs that are denied together, the second may be a denial
    ['[The guards] would not confirm or {deny} that the gate was open.', 'negated'],
    ['[The guards] neither admitted nor {denied} that the gate was open.', 'negated'],
    ['[The guards] {refused to confirm or deny} that the gate was open.', 'negated'],
    ['[The guards] {refused to rule out} that the gate was open.', 'asserted'],
    // conditions
    ['Should [the court] {rule} that the dam is unsafe, it will be closed.', 'conditional'],
    ['Had [the guards] {warned} that it leaked, nobody would have drowned.', 'conditional'],
    ['The boats leave provided that [Ruiz] {says} the dam is safe.', 'conditional'],
    ['The boats had left, [Ruiz] {said}.', 'asserted'],
    ['The boats that had [Ruiz] {said} to be safe sank.', 'asserted'],
  ])('%s -> %s', (marked, expected) => {
    expect(read(marked)).toBe(expected);
  });

  it('is asserted where there is no cue', () => {
    expect(polarityOf('"No," he said.', tokenize(''), { source: null, cue: null })).toBe('asserted');
  });
});
