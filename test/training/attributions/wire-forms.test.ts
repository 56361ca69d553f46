import { describe, expect, it } from 'vitest';
import { inWireForms } from '../../../training/attributions/wire-forms.ts';
import { formsOf } from './marked.ts';

describe('sentences in the forms of wire reports', () => {
  it.each<[string, string[]]>([
    ['[Li] <said> {costs rose}.', ['[Li] <told> Reuters {costs rose}.', '[Li] <said> on Tuesday {costs rose}.']],
    ['{Costs rose}, [Li] <said>. He left.', ['{Costs rose}, [Li] <told> Reuters. He left.']],
    ['<According to> [Ann Li], {costs rose}.', ['<According to> [Ann Li, the mayor of Arlen], {costs rose}.']],
  ])('%s', (marked, expected) => {
    const forms = formsOf(marked, inWireForms);
    expect(forms).toContain(marked);
    for (const form of expected) expect(forms).toContain(form);
  });

  it.each([
    '[Li] <hopes> {costs fall}.',
    '[Li] <said> that day {costs rose}.',
    '<According to> [police], {costs rose}.',
    '{Costs rose}, [Li] <said> yesterday.',
  ])('stays as it is: %s', (marked) => {
    expect([...formsOf(marked, inWireForms)]).toEqual([marked]);
  });
});
