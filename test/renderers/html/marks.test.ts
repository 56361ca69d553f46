/** Marks that overlap in any way nest, and the text between the tags is the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mark, markUp } from '../../../src/renderers/html/marks.ts';

const all = (text: string) => ({ start: 0, end: text.length });
const mark = (start: number, end: number, classes: string): Mark => ({ start, end, classes });

/** The text between the tags, as a reader sees it. @throws Error if the tags do not nest */
function textOf(html: string): string {
  let open = 0;
  const text = html.replace(/<(\/?)span[^<>]*>/g, (_, closing) => {
    open += closing ? -1 : 1;
    if (open < 0) throw new Error(`closed before it was opened: ${html}`);
    return '';
  });
  expect(open).toBe(0);
  expect(text).not.toMatch(/[<>"'\r\0]/);
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&#13;/g, '\r')
    .replace(/&amp;/g, '&');
}

describe('marks', () => {
  const text = 'She thanks Ada Obi.';
  test.each<[string, Mark[], string]>([
    ['none', [], 'She thanks Ada Obi.'],
    [
      'side by side',
      [mark(0, 3, 'a'), mark(3, 10, 'b')],
      '<span class="a">She</span><span class="b"> thanks</span> Ada Obi.',
    ],
    [
      'one in the other',
      [mark(11, 14, 'b'), mark(4, 18, 'a')],
      'She <span class="a">thanks <span class="b">Ada</span> Obi</span>.',
    ],
    [
      'across one another',
      [mark(0, 14, 'a'), mark(11, 18, 'b')],
      '<span class="a">She thanks <span class="b">Ada</span></span><span class="b"> Obi</span>.',
    ],
    [
      'the same words',
      [mark(11, 18, 'a'), mark(11, 18, 'b')],
      'She thanks <span class="a"><span class="b">Ada Obi</span></span>.',
    ],
    ['nothing', [mark(3, 3, 'a')], 'She thanks Ada Obi.'],
  ])('%s', (_, marks, html) => {
    expect(markUp(text, all(text), marks)).toBe(html);
  });

  test('are cut to the stretch that is shown; id and lead stand where the mark begins', () => {
    const quote: Mark = { ...mark(4, 18, 'q'), id: 'q1', lead: '<a></a>' };
    expect(markUp(text, { start: 0, end: 10 }, [quote])).toBe('She <span class="q" id="q1"><a></a>thanks</span>');
    expect(markUp(text, { start: 11, end: 19 }, [quote])).toBe('<span class="q">Ada Obi</span>.');
    const crossing = markUp(text, all(text), [mark(0, 7, 'x'), quote]);
    expect(crossing.match(/id="q1"/g)).toHaveLength(1);
  });

  test('any text under any marks: valid nesting, the same text, each character under its marks', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => mark(Math.min(a, b), Math.max(a, b), 'm'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.array(span, { maxLength: 8 }), (text, marks) => {
        const html = markUp(text, all(text), marks);
        expect(textOf(html)).toBe(text.replaceAll('\0', '\ufffd'));
        const marked = marks.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, text.length) - start), 0);
        let depth = 0;
        let under = 0;
        for (const [piece] of html.matchAll(/<[^>]*>|&[^;]+;|[\s\S]/g)) {
          if (piece === '</span>') depth -= 1;
          else if (piece.startsWith('<')) depth += 1;
          else under += depth;
        }
        expect(under).toBe(marked);
      }),
    );
  });
});
