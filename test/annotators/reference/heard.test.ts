/** Who is named between a cue and what is said hears it, or is where it stands, and does not say it. */
import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotators/annotate.ts';
import { createDocument } from '../../../src/document/document.ts';

test.each([
  ['The club confirmed on Twitter that goalkeeper Jan Maes had signed for two years.', 'The club'],
  ['Bo Lund met Ken Ito in Lima. He told Ito that the dam was safe.', 'Bo Lund'],
  ['"Is it true?" a reporter shouted as Senator Bo Lund left the hall.', 'a reporter'],
])('%s', (text, name) => {
  const { layers } = annotate(createDocument({ id: 'a', text }), ['quotes']);
  expect(layers.quotes!.map(({ speaker }) => speaker?.name)).toEqual([name]);
});
