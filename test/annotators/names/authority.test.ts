import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOf, withAuthority } from '../../../src/annotators/names/authority.ts';
import { tokenize } from '../../../src/annotators/tokens/index.ts';
import type { Authority, AuthorityEntry } from '../../../src/document/authority.ts';
import type { Name } from '../../../src/document/layers.ts';
import { entitiesOf, makeTokenized } from '../../helpers/documents.ts';

const entry = (name: string, ...aliases: string[]): AuthorityEntry => ({
  name,
  aliases,
  type: 'person',
  title: 'Minister',
  country: 'PRK',
  qid: 'Q1',
});
const authority: Authority = [
  entry('Choe Son Hui', 'Choe', 'Choe Son-hui'),
  { ...entry("People's Bank"), type: 'organization' },
];

const found = (text: string, others: readonly Name[] = []) =>
  withAuthority(others, tokenize(text), authority).map((name) => text.slice(name.start, name.end));

describe("the user's own names", () => {
  test.each([
    ['Choe Son Hui met Choe Son-hui, said Choe.', ['Choe Son Hui', 'Choe Son-hui', 'Choe']],
    ['The People’s Bank lends.', ['People’s Bank']],
    ['choe and CHOE and Choes', []],
    ['Choe-Lee', ['Choe']],
  ])('in %j: %j', (text, forms) => {
    expect(found(text)).toEqual(forms);
  });

  test('win over other findings at their place', () => {
    const other = (start: number, end: number): Name => ({ start, end, type: 'location', confidence: 0.9, by: 'x' });
    expect(found('Choe Son Hui in Seoul', [other(0, 4), other(5, 12), other(16, 21)])).toEqual([
      'Choe Son Hui',
      'Seoul',
    ]);
  });

  test('an alias leads to its entry, other words to none', () => {
    expect(entryOf('Choe Son-hui', authority)?.name).toBe('Choe Son Hui');
    expect(entryOf('Choe Son', authority)).toBeNull();
  });

  test('give name, type, title, country and identifier to the entity', () => {
    const text = 'Choe met Choe Son-hui.';
    const names = withAuthority([], tokenize(text), authority);
    expect(entitiesOf(makeTokenized(text, { names, attributions: [] }), authority)).toMatchObject([
      {
        name: 'Choe Son Hui',
        type: 'person',
        title: { value: 'Minister', basis: 'given' },
        country: { value: 'PRK', basis: 'given' },
        qid: 'Q1',
        mentions: [{ start: 0 }, { start: 9 }],
      },
    ]);
  });

  test('are valid names of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Choe', ' ', 'Son', '-', 'Hui', 'hui', '.', "'s", '\n')), (parts) => {
        const text = parts.join('');
        entitiesOf(
          makeTokenized(text, { names: withAuthority([], tokenize(text), authority), attributions: [] }),
          authority,
        );
      }),
    );
  });
});
