import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textFormat } from '../../../src/inputs/formats/text.ts';
import { brief, fileOf, readAll } from '../helpers.ts';

it('makes one document of a file, its text untouched', async () => {
  const bytes = Buffer.from('\ufeffLine one\r\n\r\n\tLine “two”  \n');
  const results = await readAll(textFormat, fileOf('news/a b.txt', bytes.subarray(0, 20), bytes.subarray(20)), {
    given: { published: '2025-09-30' },
  });
  expect(results).toEqual([
    {
      document: {
        id: 'news/a b.txt',
        text: 'Line one\r\n\r\n\tLine “two”  \n',
        source: {
          path: 'news/a b.txt',
          format: 'text',
          record: null,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        },
        given: { published: '2025-09-30' },
        fields: {},
        layers: {},
      },
    },
  ]);
});

it('says in which file and why there is no document', async () => {
  const [result] = await readAll(textFormat, fileOf('a.txt', '  \n'));
  expect(result?.failure).toMatchObject({ id: 'a.txt', path: 'a.txt', record: null, code: 'empty' });
});

it.each(['TY  - NEWS\r\nT1  - Rain in Vale\r\nER  - \r\n', '@article{lee2025,\n  title = {Rain},\n}\n'])(
  'says that a list of references has no texts: %j',
  async (text) => {
    const [result] = await readAll(textFormat, fileOf('a.ris', text));
    expect(result?.failure).toMatchObject({
      code: 'no-article',
      message: expect.stringContaining('list of references'),
    });
  },
);

it('does not read on beyond the size limit', async () => {
  const megabyte = Buffer.alloc(1024 * 1024, 'a');
  let read = 0;
  const endless = Readable.from(
    (function* () {
      for (;;) {
        read++;
        yield megabyte;
      }
    })(),
  );
  const results = await readAll(textFormat, { path: 'big.txt', open: () => endless });
  expect(brief(results)).toEqual(['too-large']);
  expect(read).toBeLessThan(300);
  expect(endless.destroyed).toBe(true);
});

it('gives exactly one result for any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array()), async (chunks) => {
      expect(await readAll(textFormat, fileOf('a.txt', ...chunks))).toHaveLength(1);
    }),
  );
});
