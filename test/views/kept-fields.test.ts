/** Kept fields as columns of any view whose rows are of one document. */
import { expect, test } from 'vitest';
import { createDocument } from '../../src/document/document.ts';
import { NO_FILTERS } from '../../src/views/filters.ts';
import { withKeptFields } from '../../src/views/kept-fields.ts';
import { perDocument } from '../../src/views/per-document.ts';
import { ArgumentError, type View } from '../../src/views/view.ts';

const titles: View = {
  name: 'titles',
  summary: 'A row a document.',
  requires: [],
  columns: [{ key: 'doc' }, { key: 'title' }],
  start: () => perDocument((document) => [{ doc: document.id, title: 'own' }]),
};
const source = { path: 'a', format: 'csv', record: 1, sha256: '' };
const document = createDocument({
  id: 'a',
  text: 'T',
  source,
  fields: { outlet: 'Herald', title: 'given', paid: true },
});

test('each row has the fields of its document, in columns after its own', async () => {
  const view = withKeptFields(titles, ['outlet', 'title', 'paid', 'toString']);
  expect(view.columns.map(({ key }) => key)).toEqual(['doc', 'title', 'outlet', 'fields.title', 'paid', 'toString']);
  const row = { doc: 'a', title: 'own', outlet: 'Herald', 'fields.title': 'given', paid: true, toString: null };
  expect((await view.start(NO_FILTERS)).add(document)).toEqual([row]);
  expect(view.columns.map((column) => column.cell?.(row) ?? null)).toEqual([
    null,
    null,
    'Herald',
    'given',
    'true',
    null,
  ]);
});

test('a view that counts over documents stays as it is, and so does every view where nothing is kept', () => {
  const counts: View = { ...titles, columns: [{ key: 'speaker' }] };
  expect(withKeptFields(counts, ['outlet'])).toBe(counts);
  expect(withKeptFields(counts, 'all')).toBe(counts);
  expect(withKeptFields(titles, [])).toBe(titles);
});

test('all fields of all documents would leave the columns to chance', () => {
  expect(() => withKeptFields(titles, 'all')).toThrow(ArgumentError);
});
