import { describe, expect, it } from 'vitest';
import { judge, score } from '../../../training/attributions/score.ts';

const text = '"We left," Li said on Monday, adding that costs rose.';
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const said = { source: [span('Li')], cue: [span('said')], content: [span('"We left,"')] };
const adding = { source: [span('Li')], cue: [span('adding')], content: [span('that costs rose')] };

describe('scores', () => {
  it('gives full marks to what is the same but for quotation marks', () => {
    const scores = score([{ text, gold: [said, adding], found: [{ ...said, content: [span('We left')] }, adding] }]);
    expect(scores).toMatchObject({ sourceGivenContent: 1, full: { f: 1 }, exact: { f: 1 }, cue: { f: 1 } });
  });

  it('counts what is missed in recall only', () => {
    const scores = score([{ text, gold: [said, adding], found: [said] }]);
    expect(scores.full).toMatchObject({ p: 1, r: 0.5 });
  });

  it('tells a wrong source from a wrong content', () => {
    const wrongSource = { ...said, source: [span('Monday')] };
    const halfContent = { ...adding, content: [span('costs rose')] };
    const elsewhere = { ...adding, content: [span('on Monday')] };
    const verdicts = judge({ text, gold: [said, adding], found: [wrongSource, halfContent, elsewhere] });
    expect(verdicts).toEqual([
      { content: true, full: false, exact: true },
      { content: true, full: true, exact: false },
      { content: false, full: false, exact: false },
    ]);
  });
});
