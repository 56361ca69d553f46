/**
 * Holds that no regular expression of src takes more than proportional time on any text: each is run on
 * long texts made to be hard for it, one short piece over and over and then an end that fits nothing.
 */
import { expect, test } from 'vitest';
import { lazy, readTable } from '../../src/lexicon/data.ts';
import { literalPatterns, madePatterns, type Pattern } from '../helpers/patterns.ts';

/** Lengths at which a pattern is tried in turn; one that doubles its time with every character fails at the first. */
const LENGTHS = [24, 300, 4000];
/** More milliseconds than this at any of them, and it is looked at closely. */
const SUSPICIOUS = 2;
/** Four times the text takes a linear pattern 4 times as long, a quadratic one 16 times. */
const MOST = 9;

const PIECES = [
  ...' |\n|\t|a|A|1|.|,|-|–|(|<|/|@|"|“|\'|:|$|é|\u00a0'.split('|'),
  ...'a |A |Aa|Aa |aA|A.|A. |a.|1 |1.|1,|12:|a\'|" |\' |, |. | - |() |( |a-|a/|a@|(a|"a" |: |A: |the |of |http://|a b, |1/1'.split(
    '|',
  ),
];

/** The words of the pattern itself, and pieces that are hard for some pattern or other. */
function piecesFor(source: string): Set<string> {
  const words = (source.match(/[A-Za-z]{2,}/g) ?? []).slice(0, 6);
  return new Set([...PIECES, ...words.map((word) => `${word} `)]);
}

const textOf = (piece: string, length: number): string => `${piece.repeat(Math.ceil(length / piece.length))}\u0001`;

/** Milliseconds of processor time for all matches in a text. */
function timed(pattern: RegExp, text: string): number {
  const before = process.cpuUsage().user;
  if (pattern.global) text.replace(pattern, '');
  else pattern.test(text);
  return (process.cpuUsage().user - before) / 1000;
}

/** The least of three: what else the process does in one of them does not count. */
const leastOf = (pattern: RegExp, text: string): number => Math.min(...[1, 2, 3].map(() => timed(pattern, text)));

/** The pieces whose repetition makes a pattern slow. */
function slowOn({ source, flags }: Pattern): string[] {
  const pattern = new RegExp(source, flags.replace('y', 'g'));
  return [...piecesFor(source)].filter((piece) => {
    for (const length of LENGTHS) {
      const text = textOf(piece, length);
      if (timed(pattern, text) < SUSPICIOUS) continue;
      const once = leastOf(pattern, text);
      if (once < SUSPICIOUS) continue;
      if (length < 1000) return true;
      return leastOf(pattern, textOf(piece, 4 * length)) / once > MOST;
    }
    return false;
  });
}

/** Asked once: what is made while modules load, and at first use, is made only then. */
const patternsOfSource = lazy(async (): Promise<Pattern[]> => {
  const made = await madePatterns(async () => {
    const { annotate, createDocument, VIEWS } = await import('../../src/index.ts');
    const { isBelowInFeed, isLabel, isReply, isRequest } = await import('../../src/inputs/markup/page-lines.ts');
    const { shownOf } = await import('../../src/inputs/formats/page-shown.ts');
    const { pageTree } = await import('../../src/inputs/markup/page-tree.ts');
    const { isNewsmlName } = await import('../../src/lexicon/newsml-roles.ts');
    const text = [
      'Bridge opens in the south',
      'Edited by: Bo Lind | Updated 3 May 2021',
      'The bridge at night. (Rovania/Orvano)',
      'Rovania, May 3, 2021 (AP) -- "Yes," Minister Ana Brito said on Monday, and paid $3 million.',
      'No water is lost, he said. (Rovania)',
      'It was built in 1962',
      'Her ruling on Friday will anger the town.',
      'The union threatened to march there on Friday.',
      'They lost the ball in the third quarter.',
    ].join('\n');
    isLabel('It rained');
    isReply('It rained');
    isBelowInFeed('It rained');
    isRequest('It rained');
    isNewsmlName('main', 'Body');
    const page = await pageTree('<h1>Rain</h1><p class="byline">By Ann Lee</p><time>4 March 2025</time>');
    shownOf(page, { bylines: true, published: true, order: null });
    const source = { path: '-', format: 'text', record: null, sha256: '' };
    annotate(
      createDocument({ id: 'a', text, source }),
      VIEWS.flatMap(({ requires }) => requires),
    );
  });
  const all = [...made, ...literalPatterns()];
  return [...new Map(all.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])).values()];
});

test('the patterns that are made of the forms of a table are among them', async () => {
  const sources = (await patternsOfSource()).map(({ source }) => source);
  const tables = [
    'article-lines.tsv',
    'money-signs.tsv',
    'tense-cues.tsv',
    'page-lines.tsv',
    'page-shown.tsv',
    'newsml-roles.tsv',
  ];
  const oneOfEach = new Map(tables.flatMap(readTable).map(([kind, form]) => [kind!, form!]));
  for (const [kind, form] of oneOfEach)
    expect(
      sources.some((one) => one.includes(form)),
      kind,
    ).toBe(true);
});

test('a pattern that is worse than linear is found out', () => {
  for (const source of ['(?:a+)+$', String.raw`\s+$`, 'a+b'])
    expect(slowOn({ from: 'here', source, flags: 'g' }), source).not.toEqual([]);
  for (const source of ['(?<!a)a+b', String.raw`(?<!\s)\s+$`, 'a{1,50}b'])
    expect(slowOn({ from: 'here', source, flags: 'g' }), source).toEqual([]);
});

/** A class of characters such as \\p{L}, written so that it is none: without its backslash, or without the flag that gives it its meaning. */
const saysNoClass = ({ source, flags }: Pattern): boolean =>
  /(?<!\\)[pP]\{\^?[A-Z]/.test(source) || (/(?<!\\)(?:\\\\)*\\[pP]\{/.test(source) && !/[uv]/.test(flags));

test('a class of characters that is none is found out', () => {
  const of = (source: string, flags: string): Pattern => ({ from: 'here', source, flags });
  for (const [source, flags] of [
    ['(?![p{L}])', ''],
    ['[^p{Lu}]', 'u'],
    [String.raw`\p{L}`, 'g'],
  ] as const)
    expect(saysNoClass(of(source, flags)), source).toBe(true);
  for (const [source, flags] of [
    [String.raw`\p{L}`, 'u'],
    ['p{2}', ''],
    ['up{1,2}', 'u'],
  ] as const)
    expect(saysNoClass(of(source, flags)), source).toBe(false);
});

test('every class of characters is one', async () => {
  expect((await patternsOfSource()).filter(saysNoClass)).toEqual([]);
});

test('no regular expression takes more than proportional time', async () => {
  const patterns = await patternsOfSource();
  expect(patterns.length).toBeGreaterThan(200);
  const slow = patterns.flatMap((pattern) => {
    const pieces = slowOn(pattern);
    return pieces.length === 0 ? [] : [`${pattern.from}: /${pattern.source}/ on ${JSON.stringify(pieces)}`];
  });
  expect(slow).toEqual([]);
}, 60_000);
