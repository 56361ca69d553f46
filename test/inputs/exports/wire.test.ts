/** Agencies' wires, in invented copy. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/inputs/index.ts';
import { brief, collect, fileOf, OPTIONS } from '../helpers.ts';

const KEEP = ['slug', 'priority', 'category', 'words', 'source', 'note'];
/** But for the warnings of fields that one of the two standards does not have. */
const read = async (text: string, path = 'a.tst') => {
  const files = [fileOf(path, Buffer.from(text, 'latin1'))];
  const results = await collect(readDocuments(files, { ...OPTIONS, format: null, keep: KEEP }));
  return results.filter((result) => !('warning' in result && result.warning?.code === 'no-field'));
};

const ANPA = [
  '\x16\x16\x01k4711\x1fvale-',
  'r i\x13\x11 BC-NW--Vale-Ferry,1stLd   03-04 0120',
  '\x02^BC-NW--Vale-Ferry, 1st Ld,120<',
  '^Ferry of Vale sails again after nine years<',
  '^Eds: UPDATES throughout.<',
  '^By ANN LEE and BO CHAN=',
  '^Associated Press=',
  '\t   LUND, Norway (AP) _ The old ferry sailed on Tuesday, its owner said.',
  ' ',
  "\t   ``We waited for nine years,'' said",
  'Kofi Obi, who mends nets.',
  '^A long debate<',
  '\t   The council had said no.',
  '\t   ___',
  '\x03',
  '\t   AP-WF-03-04-14 1626GMT<',
  '',
].join('\n');

const IPTC = [
  '\x01lba0042 4 i 310  vale-tns 0908',
  '',
  'Norway/Ferry/',
  '\x02Ferry of Vale sails again',
  'By Ann Lee, Vale Agency =',
  '',
  'Lund (vta) - The old ferry sailed on',
  'Tuesday, its owner said.',
  '',
  'It will sail twice a day.',
  '',
  '* * * *',
  'The following information is not intended for publication',
  '- Tel: 1234',
  '\x03',
  '041626 Mar 14',
  '',
].join('\n');

const bare = (text: string): string => text.replace(/(?![\n\t])\p{Cc}/gu, '');

describe('a wire', () => {
  it.each([
    ['with its control characters', ANPA],
    ['without them', bare(ANPA)],
    ['without its first line', bare(ANPA).split('\n').slice(1).join('\n')],
  ])('of ANPA 1312 %s', async (_, text) => {
    const [result, ...others] = await read(text);
    expect(others).toEqual([]);
    expect(result?.document).toMatchObject({
      text: [
        'LUND, Norway (AP) — The old ferry sailed on Tuesday, its owner said.',
        "``We waited for nine years,'' said Kofi Obi, who mends nets.",
        'A long debate',
        'The council had said no.',
      ].join('\n\n'),
      given: {
        headline: 'Ferry of Vale sails again after nine years',
        published: '2014-03-04T16:26',
        bylines: ['ANN LEE', 'BO CHAN'],
      },
      fields: {
        slug: 'BC-NW--Vale-Ferry,1stLd',
        priority: 'r',
        category: 'i',
        words: '0120',
        note: 'Eds: UPDATES throughout.',
      },
      source: { format: 'wire' },
    });
  });

  it.each([
    ['with its control characters', IPTC],
    ['without them', bare(IPTC)],
  ])('of IPTC 7901 %s', async (_, text) => {
    const [result, ...others] = await read(text, 'a.txt');
    expect(others).toEqual([]);
    expect(result?.document).toMatchObject({
      text: 'Lund (vta) - The old ferry sailed on Tuesday, its owner said.\n\nIt will sail twice a day.',
      given: {
        headline: 'Ferry of Vale sails again',
        published: '2014-03-04T16:26',
        bylines: ['Ann Lee'],
      },
      fields: { slug: 'vale-tns 0908', source: 'lba', priority: '4', words: '310' },
    });
  });

  it('may hold several articles, and counts them against its marks', async () => {
    expect(brief(await read(ANPA + ANPA.replaceAll('Ferry', 'Tram') + IPTC))).toEqual([
      'document a.tst:1',
      'document a.tst:2',
      'document a.tst:3',
    ]);
    expect(brief(await read(`${ANPA}\x02`))[0]).toBe('warning article-count');
  });

  it('without a time of its own says that its date is not read', async () => {
    const [result] = await read(ANPA.replace(/^.*GMT<\n/m, ''));
    expect(result).toMatchObject({ unreadDate: '03-04' });
    expect(result?.document?.given.published).toBeUndefined();
  });

  it('without text is a failure', async () => {
    expect(brief(await read(bare(ANPA).split('\n').slice(0, 5).join('\n')))).toEqual(['no-body']);
  });

  it.each([
    ['prose', 'The ferry sailed on Tuesday.\n\nIt will sail twice a day.'],
    ['a list', 'a b c 12\nd e f 13'],
    ['what speaks of a wire', `He showed me this:\n\nIt was old.\n\n${bare(ANPA)}`],
  ])('is not %s', async (_, text) => {
    const [result] = await read(text, 'a.txt');
    expect(result?.document?.source.format).toBe('text');
  });

  it('damaged anywhere gives documents and failures, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(ANPA.length - 1), fc.nat(ANPA.length - 1), fc.nat(255), async (from, at, byte) => {
        const bytes = Buffer.from((ANPA + IPTC).slice(from), 'latin1');
        bytes[at % bytes.length] = byte;
        for (const { failure } of await read(bytes.toString('latin1')))
          if (failure) expect(failure.message).toMatch(/^[^\n]{8,1000}$/);
      }),
      { numRuns: 60 },
    );
  });
});
