import { expect, it } from 'vitest';
import type { Settled } from '../../../src/cli/run/dispatch.ts';
import { tally } from '../../../src/cli/run/summary.ts';
import { createDocument } from '../../../src/document/document.ts';

const document = createDocument({ id: 'a', text: 'T' });
const read: Settled = {
  document,
  outcome: { rows: [], notes: [] },
  hasUnreadDate: false,
  isList: false,
  isTeaser: false,
};
const undated: Settled = { ...read, hasUnreadDate: true };
const list: Settled = { ...read, isList: true };
const teaser: Settled = { ...read, isTeaser: true };
const warned: Settled = {
  document: null,
  outcome: { warning: { path: 'a', record: null, code: 'x', message: 'm' }, notes: [] },
  hasUnreadDate: false,
  isList: false,
  isTeaser: false,
};
const failed = (code: string): Settled => ({
  document: null,
  outcome: { failure: { id: 'a', path: 'a', record: null, code, message: 'm' }, notes: [] },
  hasUnreadDate: false,
  isList: false,
  isTeaser: false,
});

it.each<[string, readonly Settled[], string | null]>([
  ['nothing', [], null],
  ['one document', [read], null],
  ['one with a date that is not read', [undated, read], '2 documents, 1 date not read'],
  ['several, and a warning', [read, warned, read], '2 documents'],
  ['a failure', [failed('binary')], null],
  ['a failure among others', [failed('binary'), read], '2 documents, 1 failed'],
  [
    'all of it',
    [read, undated, undated, failed('empty'), failed('binary')],
    '5 documents, 2 failed (1 of them without text), 2 dates not read',
  ],
  ['a page of links', [list], '1 document, 1 of them a page of links, with no article of its own'],
  [
    'a teaser',
    [teaser],
    '1 document, 1 of them short and, as the page says, not free to read: the rest may be missing',
  ],
  ['pages of links', [list, read, list], '3 documents, 2 of them pages of links, with no article of their own'],
  ['many', Array.from({ length: 1204 }, () => read), '1,204 documents'],
])('%s', (_, all, line) => {
  const counts = tally();
  for (const one of all) counts.add(one, one.outcome.failure ? 1 : 0);
  expect(counts.line()).toBe(line);
});
