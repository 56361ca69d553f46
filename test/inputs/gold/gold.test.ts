/** Gold in brat, CoNLL and newsx's records: what annotators marked, as spans of the text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/annotators/annotate.ts';
import { type Span, slice } from '../../../src/document/span.ts';
import { readBrat } from '../../../src/inputs/gold/brat.ts';
import { readConll } from '../../../src/inputs/gold/conll.ts';
import type { GoldDocument } from '../../../src/inputs/gold/gold.ts';
import { readGold } from '../../../src/inputs/gold/index.ts';
import { findingsOf, readRecords } from '../../../src/inputs/gold/records.ts';
import { toAnnotations } from '../../../src/renderers/brat/annotations.ts';
import { recordsOf } from '../../../src/renderers/records.ts';
import { toRecord, annotate as view } from '../../../src/views/annotate.ts';
import { makeDocument } from '../../helpers/documents.ts';

const words = ({ document }: GoldDocument, spans: readonly Span[]): string[] =>
  spans.map((span) => slice(document.text, span));

describe('brat', () => {
  const text = '🎉 Ada Obi said\nshe "won\'t wait" on Monday.';
  const read = (...lines: string[]): GoldDocument => readBrat('a.txt', text, `${lines.join('\n')}\n`);

  test('names, quotes with what relations tie to them, chains and dates', () => {
    const gold = read(
      'T1\tPER 2 9\tAda Obi',
      'T2\tperson 15 18\tshe',
      'A1\tform T2 pronoun',
      '*\tCoref T1 T2',
      'T3\tContent 19 31\t"won\'t wait"',
      'T4\tCue 10 14\tsaid',
      'T5\tSource 2 9\tAda Obi',
      'R1\tcue Arg1:T3 Arg2:T4',
      'R2\tsource Arg1:T3 Arg2:T5',
      'R3\tspeaker Arg1:T3 Arg2:T2',
      'T6\tDATE 35 41\tMonday',
      '#1\tAnnotatorNotes T6\t2025-03-03',
      'T7\tRumour 2 9\tAda Obi',
    );
    const { names, quotes, chains, dates } = gold.findings;
    expect([names[0]!.type, ...words(gold, names)]).toEqual(['person', 'Ada Obi']);
    expect(chains.map((chain) => words(gold, chain.mentions))).toEqual([['Ada Obi', 'she']]);
    expect(quotes).toHaveLength(1);
    expect(words(gold, quotes[0]!.content)).toEqual(['"won\'t wait"']);
    expect(words(gold, quotes[0]!.source!)).toEqual(['Ada Obi']);
    expect(quotes[0]!.speaker).toEqual(['Ada Obi']);
    expect(dates).toMatchObject([{ value: '2025-03-03' }]);
    expect(gold.foreign).toEqual(['Rumour']);
  });

  test('events, sources tied to the cue, and fragments over a line end', () => {
    const gold = read(
      'T1\tSource 2 9\tAda Obi',
      'T2\tCue 10 14\tsaid',
      'T3\tContent 10 14;15 18\tsaid she',
      'E1\tCue:T2 Source:T1',
      'R1\tContains Arg1:T2 Arg2:T3',
    );
    expect(words(gold, gold.findings.quotes[0]!.source!)).toEqual(['Ada Obi']);
    expect(words(gold, gold.findings.quotes[0]!.content)).toEqual(['said', 'she']);
    expect(gold.findings.quotes[0]!.speaker).toBeNull();
  });

  test.each([
    ['T1\tPER 2 9\tAda Obo', /line 1 of its \.ann says "Ada Obo", but the text has other words/],
    ['T1\tPER 9 2\tAda', /offsets outside the text: 9 2/],
    ['T1\tPER 2 900\tAda', /offsets outside the text: 2 900/],
    ['T1 PER 2 9 Ada Obi', /is no text-bound annotation/],
  ])('%j is an error', (line, message) => {
    expect(() => read(line)).toThrow(message);
  });

  test("what newsx writes is read back as newsx's own findings", () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 10 }), (around) => {
        const said = `${around} "We won't\nwait," Minister Ada Obi told Kwame Asante on 4 March 2025. ${around} 🎉 Obi said Asante agreed.`;
        const document = annotate(makeDocument(said), view.requires);
        const [record] = recordsOf([toRecord(document as Parameters<typeof toRecord>[0])]);
        const { findings } = readBrat('a.txt', said, toAnnotations(record!));
        const expected = findingsOf(document);
        const flat = (spans: readonly Span[]): string =>
          spans.map(({ start, end }) => said.slice(start, end).replace(/[\r\n]+/g, '')).join('');
        expect(findings.names).toEqual(expected.names);
        expect(findings.chains.map(({ mentions }) => mentions.map(({ start, end }) => [start, end]))).toEqual(
          expected.chains.map(({ mentions }) => mentions.map(({ start, end }) => [start, end])),
        );
        expect(findings.quotes.map(({ content }) => flat(content))).toEqual(
          expected.quotes.map(({ content }) => flat(content)),
        );
        expect(findings.quotes.map(({ source }) => flat(source!))).toEqual(
          expected.quotes.map(({ source }) => flat(source!)),
        );
      }),
      { numRuns: 10 },
    );
  });
});

describe('records', () => {
  test('bring what was known from beside the text, so that dates read anew have the same values', () => {
    const given = { published: '2025-03-05', headline: 'Tram to run', bylines: ['Bo Chan'] };
    const document = annotate(
      { ...makeDocument('Ada Obi said on Tuesday that the tram would run.'), given },
      view.requires,
    );
    const record = toRecord(document as Parameters<typeof toRecord>[0]);
    const [gold] = readRecords('a.jsonl', JSON.stringify(recordsOf([record])[0]));
    expect(gold!.document.given).toEqual(given);
    expect(gold!.findings.dates).toMatchObject([{ value: '2025-03-04' }]);
    expect(findingsOf(annotate(gold!.document, view.requires)).dates).toEqual(gold!.findings.dates);
  });
});

describe('CoNLL', () => {
  test('is put together again as English prints it, and only columns of known labels count', () => {
    const lines =
      'Ada NNP B-NP B-PER\nObi NNP I-NP I-PER\nsaid VBD B-VP O\n, , O O\n" " O O\nNo UH B-INTJ O\n" " O O\n. . O O\n\nIt PRP B-NP O\n\'s VBZ B-VP O\n(  ( O O\nAP NNP B-NP B-ORG\n) ) O O\n';
    const [gold, ...rest] = readConll('a.conll', `-DOCSTART- -X- O O\n\n${lines}`);
    expect(rest).toEqual([]);
    expect(gold!.document.text).toBe('Ada Obi said, "No".\nIt\'s (AP)\n');
    expect(gold!.findings.names.map(({ type }) => type)).toEqual(['person', 'organization']);
    expect(words(gold!, gold!.findings.names)).toEqual(['Ada Obi', 'AP']);
    expect(gold!.foreign).toEqual([]);
  });

  test.each([
    ['IOB1', 'I-PER I-PER O B-PER', ['a b', 'd']],
    ['IOB2', 'B-PER I-PER B-PER B-ORG', ['a b', 'c', 'd']],
    ['BIOES', 'B-PER E-PER S-PER S-PER', ['a b', 'c', 'd']],
    ['IOB1, two of a kind', 'I-PER B-PER I-ORG I-ORG', ['a', 'b', 'c d']],
  ])('%s', (_, tags, spans) => {
    const lines = tags.split(' ').map((tag, i) => `${'abcd'[i]} ${tag}\n`);
    const [gold] = readConll('a', lines.join(''));
    expect(words(gold!, gold!.findings.names)).toEqual(spans);
  });

  test('documents, and parts of quotes', () => {
    const golds = readConll('a', '-DOCSTART- O\n\nObi B-source\nsaid B-cue\nno B-content\n\n-DOCSTART- O\n\nx O\n');
    expect(golds.map(({ document }) => document.id)).toEqual(['a:1', 'a:2']);
    expect(golds[0]!.findings.quotes).toMatchObject([{ source: null, speaker: null }]);
    expect(golds[0]!.findings.cues).toHaveLength(1);
  });

  test('without tags is an error', () => {
    expect(() => readConll('a.conll', 'just words\nand lines\n')).toThrow(/a\.conll: no column has IOB tags/);
  });
});

describe('a path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsx-gold-'));
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  test('is read by the endings of its files; errors name them', () => {
    expect(() => readGold(folder)).toThrow(/has no gold of a known kind/);
    put('a.txt', 'Ada left.');
    put('a.ann', 'T1\tPER 0 3\tAda\n');
    expect(readGold(folder)).toHaveLength(1);
    expect(() => readGold(put('b.ann', ''))).toThrow(/b\.txt cannot be read/);
    expect(() => readGold(put('c.jsonl', '{"id": 1}\n'))).toThrow(
      /c\.jsonl: record 1 is none of newsx annotate: id is 1/,
    );
    expect(() => readGold(put('d.jsonl', '{\n'))).toThrow(/d\.jsonl: line 1 is not JSON/);
    expect(() => readGold(put('e.conll', new Uint8Array([0xff, 0xfe, 0xff])))).toThrow(/cannot be read as UTF-8/);
    expect(() => readGold(join(folder, 'nowhere'))).toThrow(/there is no such file or folder/);
    rmSync(folder, { recursive: true });
  });
});
