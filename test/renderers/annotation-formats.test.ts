/** The formats of annotations: every offset leads back to its words, whatever the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotators/annotate.ts';
import { fileNames } from '../../src/renderers/brat/file-names.ts';
import { brat } from '../../src/renderers/brat/index.ts';
import { conll } from '../../src/renderers/conll.ts';
import { prodigy } from '../../src/renderers/prodigy.ts';
import type { Renderer } from '../../src/renderers/renderer.ts';
import { w3c } from '../../src/renderers/w3c.ts';
import { toRecord, annotate as view } from '../../src/views/annotate.ts';
import type { Row } from '../../src/views/view.ts';
import { makeDocument } from '../helpers/documents.ts';

const SAID = `"We won't wait," Minister Ada Obi told Kwame Asante in Accra on 4 March 2025.\r\n\r\nObi said "he\nagreed".`;
const STYLE = { color: false, width: null };

function recordOf(text: string, id: string): Row & { readonly text: string } {
  const document = annotate({ ...makeDocument(text), id }, view.requires);
  return toRecord(document as Parameters<typeof toRecord>[0]) as Row & { readonly text: string };
}

/** Real findings among any characters. */
const record = fc
  .tuple(fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 12 }))
  .map(([around, id]) => recordOf(`${around} ${SAID} ${around} 🎉 ${SAID}`, id));

function write(renderer: Renderer, rows: readonly Row[]): string {
  const writer = renderer.start(view.columns, STYLE);
  return writer.rows(rows) + writer.end();
}

const failed: Row = { id: 'x', record: 3, error: { code: 'empty', message: 'no text' } };
const any = (check: (row: ReturnType<typeof recordOf>) => void): void =>
  fc.assert(fc.property(record, check), { numRuns: 8 });

describe('brat', () => {
  test('each text-bound line has the words at its offsets, and relations lead to such lines', () => {
    any((row) => {
      const files = brat.start(view.columns, STYLE).rows([failed, row]);
      expect(files).toHaveLength(2);
      const [txt, ann] = files.map(({ content }) => content) as [string, string];
      expect(txt).toBe(row.text);
      const characters = [...row.text];
      const lines = ann
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t'));
      const bound = new Set(lines.map(([id]) => id).filter((id) => id!.startsWith('T')));
      expect(bound.size).toBeGreaterThan(10);
      for (const [id, what, words, ...more] of lines) {
        if (id!.startsWith('T')) {
          const fragments = what!
            .slice(what!.indexOf(' ') + 1)
            .split(';')
            .map((one) => one.split(' ').map(Number));
          expect(fragments.map(([start, end]) => characters.slice(start, end).join('')).join(' ')).toBe(words);
          expect(words).not.toMatch(/[\r\n]/);
          expect(more).toEqual([]);
        } else for (const [target] of what!.matchAll(/\bT\d+/g)) expect(bound).toContain(target);
      }
    });
  });

  test('what runs over a line end or a tab is written in fragments', () => {
    const row = recordOf('Ada Obi said no\r\nand\tyes 🎉\n\nto all.', 'a');
    const date = { start: 13, end: 36, text: 'no\r\nand\tyes 🎉\n\nto all.', type: 'DATE', value: null, by: 'test' };
    const [, ann] = brat.start(view.columns, STYLE).rows([{ ...row, dates: [{ ...date, end: 35 }] }]);
    expect(ann!.content.split('\n')).toContainEqual(
      expect.stringMatching(/^T\d+\tdate 13 15;17 20;21 26;28 35\tno and yes 🎉 to all\.$/),
    );
  });

  test('writes the configuration once, at the end', () => {
    const writer = brat.start(view.columns, STYLE);
    expect(writer.rows([])).toEqual([]);
    expect(writer.end()).toMatchObject([{ name: 'annotation.conf' }]);
  });

  test('file names are safe and differ', () => {
    const nameOf = fileNames();
    const ids = [
      'news/a.txt',
      'news_a',
      'NEWS/A.txt',
      '../../etc/passwd',
      '.hidden',
      '///',
      '',
      'archive.jsonl:17',
      'é'.repeat(300),
    ];
    const names = ids.map(nameOf);
    expect(names.slice(0, 8)).toEqual([
      'news_a',
      'news_a-2',
      'NEWS_A-3',
      'etc_passwd',
      'hidden',
      'article',
      'article-2',
      'archive.jsonl_17',
    ]);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (some) => {
        const all = some.map(fileNames());
        expect(new Set(all.map((one) => one.toLowerCase())).size).toBe(all.length);
        for (const one of all) expect(one).toMatch(/^[^./\\\s][^/\\\s]{0,120}$/);
      }),
    );
  });
});

describe('W3C Web Annotation', () => {
  test('both selectors of each target find the same words', () => {
    any((row) => {
      const page = JSON.parse(write(w3c, [failed, row]));
      expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' });
      expect(page.items.length).toBeGreaterThan(10);
      const characters = [...row.text];
      const ids = page.items.map(({ id }: { id: string }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, target } of page.items) {
        expect(() => new URL(id, 'file:///')).not.toThrow();
        for (const { selector } of target) {
          const [{ start, end }, { exact, prefix, suffix }] = selector;
          expect(characters.slice(start, end).join('')).toBe(exact);
          expect(row.text.includes(prefix + exact + suffix)).toBe(true);
        }
      }
    });
  });
});

describe('prodigy', () => {
  test('spans are in the text and in order; those of spaCy do not overlap', () => {
    any((row) => {
      const { text, ents, spans, meta } = JSON.parse(write(prodigy, [failed, row]));
      expect([text, meta]).toEqual([row.text, { doc: row.id }]);
      expect(spans.map(({ label }: { label: string }) => label)).toEqual(
        expect.arrayContaining(['person', 'content', 'cue', 'source', 'date']),
      );
      let last = 0;
      for (const { start, end } of ents) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual([...text].length);
    });
  });
});

describe('CoNLL', () => {
  test('has all words of the text in order, three columns a line, and valid IOB2', () => {
    any((row) => {
      const [head, ...lines] = write(conll, [failed, row]).trimEnd().split('\n');
      expect(head).toBe('-DOCSTART- O O');
      let words = '';
      let before = ['O', 'O'];
      for (const line of lines) {
        const cells = line.split(' ');
        if (line !== '') expect(cells).toHaveLength(3);
        const tags = line === '' ? ['O', 'O'] : cells.slice(1);
        words += line === '' ? '' : cells[0];
        for (const [i, tag] of tags.entries())
          if (tag.startsWith('I-')) expect([`B-${tag.slice(2)}`, tag]).toContain(before[i]);
        before = tags;
      }
      expect(words).toBe(row.text.replace(/\s+/g, '').replaceAll('\0', '\uFFFD'));
    });
  });
});
