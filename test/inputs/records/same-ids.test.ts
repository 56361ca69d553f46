import { expect, it } from 'vitest';
import { readDocuments } from '../../../src/inputs/index.ts';
import { withSameIds } from '../../../src/inputs/records/same-ids.ts';
import { collect, fileOf, OPTIONS } from '../helpers.ts';

const warnings = async (...tables: readonly string[]) => {
  const files = tables.map((table, index) => fileOf(`${index}.csv`, table));
  const results = await collect(withSameIds(readDocuments(files, { ...OPTIONS, format: null })));
  return results.flatMap(({ warning }) => (warning ? [`${warning.path}: ${warning.message}`] : []));
};

it('documents of one id are told once, at the end', async () => {
  expect(await warnings('id,text\n1,A.\n2,B.\n', 'id,text\n1,C.\n2,D.\n3,E.\n')).toEqual([
    expect.stringMatching(/^1\.csv: 2 documents have the id of another \(first: "1"\)/),
  ]);
});

it('documents of their own ids, or of none, are not', async () => {
  expect(await warnings('id,text\n1,A.\n2,B.\n', 'title,text\n1,C.\n1,D.\n')).toEqual([]);
});
