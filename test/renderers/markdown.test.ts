/** Markdown: one line a row, as many cells as columns, and nothing in a cell that would be markup. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../src/renderers/markdown.ts';
import type { Row } from '../../src/views/view.ts';

function write(rows: readonly Row[]): string {
  const writer = markdown.start([{ key: 'name' }, { key: 'mentions', align: 'right' }], { color: false, width: null });
  return rows.map((row) => writer.rows([row])).join('') + writer.end();
}

const HEAD = '| name | mentions |\n| --- | ---: |\n';

describe('markdown', () => {
  test.each([
    ['well-being, 2.5 % (net)', 'well-being, 2.5 % (net)'],
    ['A|B *c* `d`', 'A\\|B \\*c\\* \\`d\\`'],
    ['a\r\nb\tc', 'a b c'],
    ['<b>&amp; R&D [x](y)', '\\<b\\>\\&amp; R&D \\[x\\](y)'],
    ['news/000_3f.txt:17, _so_', 'news/000_3f.txt:17, \\_so\\_'],
    ['$5 @ada :tada: a--b', '\\$5 \\@ada \\:tada: a\\--b'],
    ['C:\\x', 'C:\\\\x'],
  ])('%j', (name, cell) => {
    expect(write([{ name, mentions: 2 }])).toBe(`${HEAD}| ${cell} | 2 |\n`);
  });

  test('of nothing is its head', () => {
    expect(write([])).toBe(HEAD);
  });

  test('any text stays in its cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const lines = write([{ name, mentions: null }]).split('\n');
        expect(lines).toHaveLength(4);
        const [, cell] = /^\| ((?:[^\\|]|\\.)*) \| {2}\|$/u.exec(lines[2]!)!;
        expect(cell).not.toMatch(/(?<!\\)(?:\\\\)*[<`*[\]]/);
      }),
    );
  });
});
