/** Pictures as files: well-formed, of nothing but shapes and text, whatever the names in them. */
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { plainest } from '../../../src/renderers/pictures/network.ts';
import { svg } from '../../../src/renderers/svg.ts';
import type { Row } from '../../../src/views/view.ts';

async function drawn(
  rows: readonly Row[],
): Promise<{ readonly picture: string; readonly elements: string[]; readonly text: string }> {
  const writer = svg.start(
    Object.keys(rows[0]!).map((key) => ({ key })),
    { color: false, width: null },
  );
  const picture = writer.rows(rows) + (await writer.end());
  const elements: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => elements.push(name));
  parser.on('text', (piece) => {
    text += `${piece}\n`;
  });
  parser.write(picture).close();
  return { picture, elements, text };
}

const NASTY = `</text><script>alert(1)</script> & "Obi" 'x'`;
const speaker = (name: string | null, quotes: number): Row => ({ speaker: name, quotes, wordShare: 0.5, docs: 1 });
const edge = (source: string, target: string, weight: number): Row => ({
  source,
  target,
  weight,
  sourceType: 'person',
  targetType: 'organization',
  sourceDocs: 3,
  targetDocs: 1,
});
const place = (name: string, country: string, latitude: number | null): Row => ({
  doc: 'a',
  type: 'location',
  name,
  country,
  latitude,
  longitude: latitude,
});

describe('a picture', () => {
  test.each([
    ['bars', [speaker(NASTY, 12), speaker('Kwame Asante', 3), speaker(null, 9)]],
    [
      'timeline',
      [
        { period: NASTY, docs: 2, matching: 1, mentions: 0, quotes: 4 },
        { period: '2025-02', docs: 0, matching: 0, mentions: 0, quotes: 0 },
      ],
    ],
    ['network', [edge(NASTY, 'Kwame Asante', 4), edge('Kwame Asante', 'Union', 1)]],
    ['map', [place(NASTY, 'GHA', 5.6), place('Ghana', 'GHA', null), place('Malta', 'MLT', null)]],
  ])('%s is well-formed, with text as text and no script', async (_, rows) => {
    const { picture, elements, text } = await drawn(rows);
    expect(elements[0]).toBe('svg');
    expect(new Set(elements)).toEqual(
      new Set(
        elements.filter((name) =>
          ['svg', 'title', 'style', 'g', 'path', 'rect', 'circle', 'line', 'text'].includes(name),
        ),
      ),
    );
    expect(text).toContain(NASTY.slice(0, 20));
    expect(picture).not.toMatch(/href|url\(|NaN|undefined/);
    expect((await drawn(rows)).picture).toBe(picture);
  });

  test('bars are as long as their numbers; who was not found has none', async () => {
    const { picture, text } = await drawn([speaker('Ada Obi', 12), speaker('Kwame Asante', 3), speaker(null, 9)]);
    const [one, other] = [...picture.matchAll(/class="bar-1"[^>]* width="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(one! / other!).toBeCloseTo(4, 1);
    expect(text).not.toContain('null');
  });

  test('the map shades a country by its articles, and has a dot for one too small for an outline', async () => {
    const { picture } = await drawn([place('Ghana', 'GHA', null), place('Malta', 'MLT', null)]);
    expect(picture).toMatch(/<title>Ghana: 1 article<\/title><path class="c5"/);
    expect(picture).toMatch(/<title>Malta: 1 article<\/title><circle class="c5"/);
  });

  test('no name of a network stands in another', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `Somebody Number ${i}`);
    const rows = names.flatMap((name, i) => names.slice(i + 1, i + 4).map((other) => edge(name, other, 1)));
    const { picture } = await drawn(rows);
    const at = [...picture.matchAll(/<text class="halo" text-anchor="middle" x="([\d.]+)" y="([\d.]+)"/g)].map(
      (match) => [Number(match[1]), Number(match[2])] as const,
    );
    expect(at).toHaveLength(12);
    for (const [i, [x, y]] of at.entries())
      for (const [otherX, otherY] of at.slice(i + 1))
        expect(Math.abs(x - otherX) > 90 || Math.abs(y - otherY) > 10).toBe(true);
  });

  test('of no rows says so', async () => {
    const writer = svg.start([{ key: 'speaker' }], { color: false, width: null });
    expect(writer.rows([]) + (await writer.end())).toContain('No findings');
  });
});

test('of a tangle are drawn the heaviest ties, and of each name at least one', () => {
  const nodes = ['Obi', 'Asante', 'Mensah', 'Zulu'].map((name) => ({ name, type: 'person', articles: 1 }));
  const tie = (source: number, target: number, weight: number) => ({ source, target, weight });
  const edges = [tie(0, 1, 9), tie(0, 2, 8), tie(1, 2, 7), tie(0, 3, 2), tie(1, 3, 1)];
  expect(plainest({ nodes, edges }, 0.5).edges).toEqual([tie(0, 1, 9), tie(0, 2, 8), tie(0, 3, 2)]);
  expect(plainest({ nodes, edges }, 2).edges).toEqual(edges);
});
