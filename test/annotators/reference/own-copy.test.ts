/** The agency in the dateline is nobody in its own copy, unless the copy names it. */
import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotators/annotate.ts';
import { makeDocument } from '../../helpers/documents.ts';

test.each([
  ['LONDON, May 3 (Reuters) - The agency said rates would rise.', null, 'The agency'],
  ['LONDON, May 3 (Reuters) - Rates would rise, Reuters said.', 'e2', 'Reuters'],
])('%s', (text, entity, name) => {
  const [quote] = annotate(makeDocument(text), ['quotes']).layers.quotes!;
  expect(quote?.speaker).toMatchObject({ entity, name });
});
