import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { table } from '../../src/renderers/table.ts';
import type { Column, Row } from '../../src/views/view.ts';
import { expectLinear } from '../helpers/growth.ts';

const COLUMNS: readonly Column[] = [
  { key: 'doc' },
  { key: 'id' },
  { key: 'speaker' },
  { key: 'quote' },
  { key: 'start', align: 'right' },
];

function render(rows: readonly Row[], width: number | null = null, color = false, columns = COLUMNS): string {
  const writer = table.start(columns, { color, width });
  return writer.rows(rows) + writer.end();
}

/** Terminal columns, counted apart from the code under test: two for Han and for an emoji, however many parts it has. */
function columnsOf(line: string): number {
  const isWide = /^(?:\p{Script=Han}|\p{Emoji_Presentation})/u;
  return [...new Intl.Segmenter('en').segment(line)].reduce(
    (sum, { segment }) => sum + (isWide.test(segment) ? 2 : 1),
    0,
  );
}

const quote = (id: string, text: string, start: number): Row => ({
  doc: 'a.txt',
  id,
  speaker: 'Maria Lopez',
  quote: text,
  start,
});

describe('a table', () => {
  test('in a pipe is as wide as its cells, with numbers to the right', () => {
    expect(render([quote('q1', 'We will rebuild.', 7), quote('q2', 'Not now.', 1204)])).toBe(
      [
        'doc    id  speaker      quote             start',
        '───────────────────────────────────────────────',
        'a.txt  q1  Maria Lopez  We will rebuild.      7',
        'a.txt  q2  Maria Lopez  Not now.           1204',
        '',
      ].join('\n'),
    );
  });

  test('on a terminal wraps long texts at spaces, under the names of their documents', () => {
    const long = 'We will rebuild every house, every school and every bridge that the river took.';
    const rows = [
      quote('q1', long, 7),
      quote('q2', 'Not now.', 99),
      { ...quote('q1', 'Yes.', 5), doc: 'b.txt', speaker: 'Bo Chan' },
    ];
    const columns = COLUMNS.map((column): Column => (column.key === 'quote' ? { ...column, look: 'prose' } : column));
    expect(render(rows, 61, false, columns)).toBe(
      [
        'id  speaker      start  quote',
        '─────────────────────────────────────────────────────────────',
        'a.txt',
        'q1  Maria Lopez      7  We will rebuild every house, every',
        '                        school and every bridge that the',
        '                        river took.',
        'q2  Maria Lopez     99  Not now.',
        '',
        'b.txt',
        'q1  Bo Chan          5  Yes.',
        '',
        '3 rows',
        '',
      ].join('\n'),
    );
  });

  test('keeps a column of documents that have a row each', () => {
    const rows = ['a', 'b', 'c'].map((doc, i) => ({ ...quote('q1', 'Yes.', i), doc }));
    expect(render(rows, 61)).toMatch(/^doc +start\n/);
  });

  test('says once what is the same in all rows, and what is in none', () => {
    const columns: Column[] = [
      { key: 'kind' },
      { key: 'quote', look: 'prose' },
      { key: 'speaker', look: 'name' },
      { key: 'title' },
    ];
    const rows = ['Ana', 'Bo', 'Cy'].map((speaker) => ({ kind: 'direct', quote: 'Yes.', speaker, title: null }));
    expect(render(rows, 60, false, columns)).toBe(
      [
        'speaker  quote',
        '──────────────',
        'Ana      Yes.',
        'Bo       Yes.',
        'Cy       Yes.',
        '',
        '3 rows',
        'in all rows: kind direct',
        'empty: title',
        '',
      ].join('\n'),
    );
    const writer = table.start(columns, { color: false, width: 60, isAsked: true, summary: () => '3 of 9 rows' });
    expect(writer.rows(rows) + writer.end()).toMatch(/^kind +quote +speaker +title\n[\s\S]*\n\n3 of 9 rows\n$/);
  });

  test('cuts long names in their middle', () => {
    const name = 'Ministry of Agriculture, Forests, Rivers and the Islands of the South';
    expect(
      render([{ name, n: 1 }], 60, false, [
        { key: 'name', look: 'name' },
        { key: 'n', align: 'right' },
      ]),
    ).toContain('\nMinistry of Agricult…lands of the South  1\n'.replace('lands', 'slands'));
  });

  test('leaves columns of detail out where the terminal is narrow, and names them', () => {
    const columns = [{ key: 'name' }, { key: 'confidence', detail: 2 }, { key: 'by', detail: 1 }];
    const drawn = (width: number | null): string =>
      render([{ name: 'Li Qiang', confidence: 0.9, by: 'rule' }], width, false, columns);
    expect(drawn(40)).toContain('name      confidence  by');
    expect(drawn(20)).toBe(
      'name      by\n──────────────\nLi Qiang  rule\n\n1 row\nnot shown for want\nof width: confidence\n',
    );
    expect(drawn(10)).toContain('of width:\nconfidence');
    expect(drawn(null)).toContain('confidence');
  });

  test('turns into blocks where columns would be too narrow to read', () => {
    const long = 'We will rebuild every house and every school that the river took.';
    expect(render([{ ...quote('q1', long, 7), speaker: null }], 30)).toBe(
      [
        'a.txt',
        '──────────────────────────────',
        'id     q1',
        'quote  We will rebuild every',
        '       house and every school',
        '       that the river took.',
        'start  7',
        '',
        '1 row',
        'empty: speaker',
        '',
      ].join('\n'),
    );
  });

  test('without rows is the line of column names, on a terminal their number', () => {
    expect(render([])).toBe('doc  id  speaker  quote  start\n');
    expect(render([], 12)).toBe('0 rows\n');
  });

  test('leaves out error records', () => {
    expect(render([{ id: 'x', record: 1, error: { code: 'empty', message: 'no text' } }])).toBe(render([]));
  });

  test('lines up Han and emoji', () => {
    const lines = render([quote('q1', '我们会重建', 1), quote('q2', 'Yes 👩🏽‍🚀', 2), quote('q3', 'No', 3)]).split(
      '\n',
    );
    expect(new Set(lines.slice(2, 3).map(columnsOf)).size).toBe(1);
    expect(columnsOf(lines[2]!)).toBe(columnsOf(lines[4]!));
  });

  test('is coloured exactly when told to', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    const coloured = /\u001b\[/;
    for (const width of [null, 30, 60, 100]) {
      expect(render([quote('q1', 'Yes.', 7)], width, true)).toMatch(coloured);
      expect(render([quote('q1', 'Yes.', 7)], width, false)).not.toMatch(coloured);
    }
  });

  test('spells out what a terminal would obey', () => {
    const text = render([quote('q1', 'a\u001b[31mb\u0007c\u009bd\u202ee\nf', 7)]);
    expect(text).toContain('a\\x1b[31mb\\x07c\\x9bd\\u202ee f');
  });

  test('cuts a cell that no person would read to its end', () => {
    const [, , line] = render([quote('q1', `${'我'.repeat(1_999)}😀${'我'.repeat(100_000)}`, 7)]).split('\n');
    expect(line).toMatch(/ 我{1999}… {6}7$/);
  });

  const cell = fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.lorem({ maxCount: 40 }),
    fc.stringMatching(/^[a-z]{0,90}$/),
    fc.constantFrom('李强总理在北京表示欢迎', '👩🏽‍🚀🇫🇷', 'https://example.com/a/very/long/address/without/any/space'),
  );

  test.each([2, 5, 15])('of %i columns never exceeds the terminal, nor holds a control character', (count) => {
    const columns = Array.from({ length: count }, (_, i) => ({ key: i === 0 ? 'doc' : `column${i}` }));
    const row = fc.array(cell, { minLength: count, maxLength: count });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.integer({ min: 40, max: 200 }), (cells, width) => {
        const rows = cells.map((one) => Object.fromEntries(one.map((value, i) => [columns[i]!.key, value])));
        for (const line of render(rows, width, false, columns).split('\n')) {
          expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
          // How wide rare characters are differs from terminal to terminal: only the clear ones are counted.
          if (/^[\x20-\x7e─…\p{Script=Han}\p{Emoji}]*$/u.test(line.replaceAll('\u200d', '')))
            expect(columnsOf(line)).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('of five thousand rows is drawn without comparing all pairs', () => {
    expectLinear(5_000, (size) => {
      const rows = Array.from({ length: size }, (_, i) => quote(`q${i}`, 'We will rebuild.', i));
      return () => expect(render(rows).split('\n')).toHaveLength(size + 3);
    });
  });
});
