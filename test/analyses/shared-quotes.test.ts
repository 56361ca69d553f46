/** Quotes that two sets share: what is the same, trimmed, altered, and what is another quote. */
import { describe, expect, test } from 'vitest';
import { type Said, sharedQuotes } from '../../src/analyses/shared-quotes.ts';

const said = (text: string, doc = 'a'): Said => ({ doc, speaker: 'Ada Quill', text });
const kinds = (a: string, b: string): string[] => sharedQuotes([said(a)], [said(b, 'b')]).map(({ match }) => match);

describe('shared quotes', () => {
  test.each([
    ['The bridge is safe today.', 'The bridge is safe today', ['same']],
    ['“The bridge is SAFE today”', 'the bridge is safe – today', ['same']],
    ["We don't want a new bridge", 'We don’t want a new bridge', ['same']],
    ['The bridge is safe today', 'The bridge is safe today, and it will be next year', ['trimmed']],
    ['and it will be next year', 'The bridge is safe today, and it will be next year', ['trimmed']],
    [
      'The bridge is safe today, and it will be safe for the next year',
      'The bridge is safe now, and it will be safe for the next year',
      ['altered'],
    ],
    ['The bridge is safe today', 'The bridge is closed until Monday', []],
    ['It is safe', 'It is safe', []],
    ['', 'The bridge is safe today', []],
  ])('%s | %s', (a, b, expected) => {
    expect(kinds(a, b)).toEqual(expected);
    expect(kinds(b, a)).toEqual(expected);
  });

  test('of several that are alike, the best kind of match is kept, each of it', () => {
    const found = sharedQuotes(
      [said('the bridge is safe today')],
      [
        said('the bridge is safe today and tomorrow', 'trimmed'),
        said('The bridge is safe today!', 'same 1'),
        said('the bridge is safe today', 'same 2'),
      ],
    );
    expect(found.map(({ second }) => second.doc)).toEqual(['same 1', 'same 2']);
  });

  test('containment is of the shorter', () => {
    const [found] = sharedQuotes([said('one two three four five')], [said('zero one two three four five six')]);
    expect(found!.containment).toBe(1);
  });
});
