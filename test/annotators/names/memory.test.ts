/** What is kept of each name: an object of a shape that it shares with the others. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotators/annotate.ts';
import { makeDocument } from '../../helpers/documents.ts';

setFlagsFromString('--allow-natives-syntax');
const haveSameShape: (one: object, other: object) => boolean = runInNewContext('(a, b) => %HaveSameMap(a, b)');

test('the names of an article have one shape, not one each', () => {
  const text = 'Oskar Brandmeier met Hanna Holm in Nairobi on Monday. Daniel Okonjo of Kenya was in Paris.\n\n'.repeat(
    40,
  );
  const { names } = annotate(makeDocument(text), ['names']).layers;
  expect(names!.length).toBeGreaterThan(100);
  expect(names!.filter((name) => !haveSameShape(name, names![0]!))).toEqual([]);
});
