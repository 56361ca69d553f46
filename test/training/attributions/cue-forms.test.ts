import { describe, expect, it } from 'vitest';
import { inOtherCues } from '../../../training/attributions/cue-forms.ts';
import { seededRandom } from '../../../training/random.ts';
import { annotated, formsOf } from './marked.ts';

describe('sentences with rarer cues', () => {
  it.each<[string, string[]]>([
    [
      '[Li] <said> {costs rose}.',
      [
        'As [Li] <put it>, {costs rose}.',
        '<In the words of> [Li], {costs rose}.',
        '{Costs rose}, as [Li] <put it>.',
        '{Costs rose}, <in the words of> [Li].',
        '[Li] <claims> {costs rose}.',
        '{Costs rose}, [Li] <told> Reuters.',
      ],
    ],
    [
      '[The mayor] <said> {costs rose}.',
      ['As [the mayor] <put it>, {costs rose}.', '[The mayor] <insists> {costs rose}.'],
    ],
    ['[Li] <said> {that costs rose}.', ['[Li] <voiced concern> {that costs rose}.', 'As [Li] <put it>, {costs rose}.']],
  ])('%s', (marked, expected) => {
    const forms = formsOf(marked, inOtherCues);
    expect(forms).toContain(marked);
    for (const form of expected) expect(forms).toContain(form);
  });

  it('gives a pronoun no form that takes a noun', () => {
    for (const form of formsOf('[He] <said> {costs rose}.', inOtherCues)) expect(form).not.toMatch(/in the words of/i);
  });

  it.each([
    '[Li] <said> {costs rose} on Monday.',
    'On Monday [Li] <said> {costs rose}.',
    '[Li] <hopes> {costs fall}.',
    '{Costs rose}, [Li] <said>.',
  ])('stays as it is: %s', (marked) => {
    expect([...formsOf(marked, inOtherCues)]).toEqual([marked]);
  });

  it('keeps what else is annotated in its place', () => {
    const { text, attributions } = annotated('[Li] <said> {costs rose}. Bo <said> {it fell}.');
    const [first] = attributions;
    const part = (at: number) => ({
      source: [first!.source[at] ?? [26, 28]],
      cue: [first!.cue[at]!],
      content: [first!.content[at]!],
    });
    const raw = { text, attributions: [part(0), part(1)] } as Parameters<typeof inOtherCues>[0];
    for (let seed = 0; seed < 200; seed++) {
      const changed = inOtherCues(raw, seededRandom(seed));
      const said = changed.attributions.map(({ content }) =>
        content.map(([start, end]) => changed.text.slice(start, end)).join(),
      );
      expect(said.map((words) => words.toLowerCase())).toEqual(['costs rose', 'it fell']);
      expect(changed.text).toMatch(/Bo/);
    }
  });
});
