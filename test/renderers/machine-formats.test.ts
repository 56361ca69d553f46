/** JSON, JSON Lines, CSV and TSV: what is written is read back the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, tsv } from '../../src/renderers/delimited.ts';
import { RENDERERS } from '../../src/renderers/index.ts';
import { json, jsonl } from '../../src/renderers/json.ts';
import { markdown } from '../../src/renderers/markdown.ts';
import type { Renderer } from '../../src/renderers/renderer.ts';
import { table } from '../../src/renderers/table.ts';
import type { Column, Row } from '../../src/views/view.ts';

const COLUMNS: readonly Column[] = [{ key: 'doc' }, { key: 'text' }, { key: 'start', align: 'right' }];
const ERROR: Row = { id: 'x', record: 3, error: { code: 'empty', message: 'no text' } };

function write(renderer: Renderer, batches: readonly (readonly Row[])[], width: number | null = null): string {
  const writer = renderer.start(COLUMNS, { color: false, width });
  return batches.map((rows) => writer.rows(rows)).join('') + writer.end();
}

/** RFC 4180, with any delimiter. */
function parse(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at < text.length; ) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    } else {
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n') cell += text[at++];
    }
    rows.at(-1)!.push(cell);
    if (text[at++] === '\n' && at < text.length) rows.push([]);
  }
  return rows;
}

const row = fc.record({
  doc: fc.string(),
  text: fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[",\t\r\n\\ a]{0,20}$/), fc.constant(null)),
  start: fc.integer(),
});
const batches = fc.array(fc.array(row, { maxLength: 5 }), { maxLength: 4 });

test('the table of formats has each name once, and each says what it is', () => {
  const names = RENDERERS.map((renderer) => renderer.name);
  expect(new Set(names).size).toBe(names.length);
  for (const renderer of RENDERERS) expect(renderer.summary).not.toBe('');
});

describe('json', () => {
  test('is one array, a row a line', () => {
    expect(write(json, [[{ doc: 'a', text: 'x', start: 1 }], [], [{ doc: 'b', text: null, start: 2 }]])).toBe(
      '[\n{"doc":"a","text":"x","start":1},\n{"doc":"b","text":null,"start":2}\n]\n',
    );
    expect(write(json, [[], []])).toBe('[]\n');
  });

  test('writes rows as they are: nested values and error records too', () => {
    const nested: Row = { id: 'a', meta: { bylines: ['Ann', 'Bo'] }, entities: [] };
    expect(JSON.parse(write(json, [[nested, ERROR]]))).toEqual([nested, ERROR]);
  });

  test('any rows read back', () => {
    fc.assert(
      fc.property(batches, (some) => {
        expect(JSON.parse(write(json, some))).toEqual(some.flat());
      }),
    );
  });
});

describe('jsonl', () => {
  test('any rows read back, one a line', () => {
    fc.assert(
      fc.property(batches, (some) => {
        const lines = write(jsonl, some).split(/[\n\r\u0085\u2028\u2029]/);
        expect(lines.pop()).toBe('');
        expect(lines.map((line) => JSON.parse(line))).toEqual(some.flat());
      }),
    );
  });

  test('holds no character that a terminal obeys', () => {
    const text = write(jsonl, [[{ doc: '\u001b[2J\u009b\u202e\u007f', text: null, start: 1 }]]);
    expect(text).toBe('{"doc":"\\u001b[2J\\u009b\\u202e\\u007f","text":null,"start":1}\n');
  });
});

describe.each([
  [csv, ','],
  [tsv, '\t'],
])('$name', (renderer, delimiter) => {
  test('any rows read back, after a line of column names', () => {
    fc.assert(
      fc.property(batches, (some) => {
        const cells = some
          .flat()
          .map((one) => [one.doc, one.text ?? '', String(one.start)].map((cell) => cell.replaceAll('\0', '\ufffd')));
        expect(parse(write(renderer, some), delimiter)).toEqual([['doc', 'text', 'start'], ...cells]);
      }),
    );
  });

  test('has no NUL, which would make it a binary file', () => {
    expect(write(renderer, [[{ doc: 'a\0', text: '\0b\0', start: 1 }]]).split('\n')[1]).toBe(
      ['a\ufffd', '\ufffdb\ufffd', 1].join(delimiter),
    );
  });

  test('names the columns where there is no row, and leaves out error records', () => {
    const names = `doc${delimiter}text${delimiter}start\n`;
    expect(write(renderer, [])).toBe(names);
    expect(write(renderer, [[ERROR], []])).toBe(names);
  });

  test('quotes what would break a row, and doubles quotation marks', () => {
    const cell = (text: string): string =>
      write(renderer, [[{ doc: '', text, start: 0 }]])
        .split('\n')
        .slice(1)
        .join('\n');
    for (const text of ['a\nb', 'a\rb', `a${delimiter}b`])
      expect(cell(text)).toBe(`${delimiter}"${text}"${delimiter}0\n`);
    expect(cell('say "no"')).toBe(`${delimiter}"say ""no"""${delimiter}0\n`);
    expect(cell('a\\nb')).toBe(`${delimiter}a\\nb${delimiter}0\n`);
  });

  test('is verbatim in a file, safe on a terminal', () => {
    const rows = [[{ doc: 'a', text: '\u001b[2J', start: 0 }]];
    expect(write(renderer, rows)).toContain('\u001b[2J');
    expect(write(renderer, rows, 80)).toContain('\\x1b[2J');
  });
});

test('a column with a cell of its own is asked for it by the tabular formats only', () => {
  const columns: readonly Column[] = [{ key: 'doc', cell: (one) => `id ${one.id}` }];
  const text = [table, json, jsonl, csv, tsv, markdown].map((renderer) => {
    const writer = renderer.start(columns, { color: false, width: null });
    return writer.rows([{ id: 7 }]) + writer.end();
  });
  expect(text).toEqual([
    'doc\n────\nid 7\n',
    '[\n{"id":7}\n]\n',
    '{"id":7}\n',
    'doc\nid 7\n',
    'doc\nid 7\n',
    '| doc |\n| --- |\n| id 7 |\n',
  ]);
});

describe('--excel-safe', () => {
  const write = (excelSafe: boolean, ...cells: (string | number | null)[]): string => {
    const writer = csv.start([{ key: 'cell' }], { color: false, width: null, excelSafe });
    return writer.rows(cells.map((cell) => ({ cell }))) + writer.end();
  };

  test.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['=HYPERLINK("http://a.example")', `"'=HYPERLINK(""http://a.example"")"`],
    ['a=b', 'a=b'],
    ["'quoted'", "'quoted'"],
    [-12.5, '-12.5'],
    [null, ''],
  ])('%j is written %s', (cell, written) => {
    expect(write(true, cell)).toBe(`\ufeffcell\n${written}\n`);
  });

  test('is not what scripts get', () => {
    expect(write(false, '=1+1')).toBe('cell\n=1+1\n');
  });

  test('marks an empty table once', () => {
    expect(write(true)).toBe('\ufeffcell\n');
  });
});
