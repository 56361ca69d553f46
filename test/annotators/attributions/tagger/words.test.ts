import { describe, expect, it } from 'vitest';
import { createWordCache, stemOf } from '../../../../src/annotators/attributions/tagger/words.ts';

describe('stems', () => {
  it.each([
    ['noting', 'notes', 'noted', 'note'],
    ['admitting', 'admits', 'admitted', 'admit'],
    ['denies', 'denied', 'deny'],
    ['urging', 'urges', 'urged', 'urge'],
  ])('%s, %s, %s have one', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it.each([
    ['not', 'note'],
    ['press', 'pre'],
    ['is', 'i'],
  ])('%s and %s have two', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b));
  });

  it('gives irregular forms of reporting verbs the stem of their lemma', () => {
    const words = createWordCache(() => 0);
    const word = (text: string) => words({ text });
    expect(word('said').stem).toBe(word('says').stem);
    expect(word('told').stem).toBe(word('telling').stem);
  });
});
