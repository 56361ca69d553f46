/** The measures, on findings small enough to count by hand. */
import { describe, expect, test } from 'vitest';
import { createDocument } from '../../../src/document/document.ts';
import type { Span } from '../../../src/document/span.ts';
import type { Findings, GoldQuote } from '../../../src/inputs/gold/gold.ts';
import { chains } from '../../../src/views/eval/chains.ts';
import type { Pair } from '../../../src/views/eval/pairs.ts';
import { startPairing } from '../../../src/views/eval/pairs.ts';
import { quotes } from '../../../src/views/eval/quotes.ts';
import { dates, names } from '../../../src/views/eval/spans.ts';

const text = '"We left," Ada Obi said on Monday in Accra, adding that costs rose.';
const span = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const document = createDocument({ id: 'a', text, source: { path: 'a', format: 'text', record: null, sha256: '' } });
const none: Findings = { names: [], quotes: [], cues: [], sources: [], dates: [], chains: [] };

function pair(gold: Partial<Findings>, found: Partial<Findings>): Pair {
  return { document, gold: { ...none, ...gold }, found: { ...none, ...found } };
}

const quote = (content: string, source: string, speaker: readonly string[] = ['Ada Obi']): GoldQuote => ({
  content: [span(content)],
  source: source === '' ? [] : [span(source)],
  kind: null,
  speaker,
});

/** `measure type: precision recall` of each row. */
function measured(layer: typeof names, one: Pair): string[] {
  return layer
    .measures([one])
    .map(({ measure, type, precision, recall }) => `${measure} ${type}: ${precision} ${recall}`);
}

describe('names', () => {
  const one = pair(
    {
      names: [
        { ...span('Ada Obi'), type: 'person' },
        { ...span('Accra'), type: 'location' },
      ],
    },
    {
      names: [
        { ...span('Obi'), type: 'person' },
        { ...span('Accra'), type: 'location' },
        { ...span('Monday'), type: 'misc' },
        { ...span('costs'), type: 'location' },
      ],
    },
  );

  test('exact and overlap; types that the gold has not are not counted', () => {
    expect(measured(names, one)).toEqual([
      'exact all: 0.3333 0.5',
      'overlap all: 0.6667 1',
      'exact location: 0.5 1',
      'exact person: 0 0',
    ]);
  });

  test('differences', () => {
    expect(names.differences(one).map(({ difference, gold, found }) => [difference, gold, found])).toEqual([
      ['boundary', 'Ada Obi', 'Obi'],
      ['extra', null, 'Monday'],
      ['extra', null, 'costs'],
    ]);
    const types = pair(
      { names: [{ ...span('Accra'), type: 'location' }] },
      { names: [{ ...span('Accra'), type: 'facility' }] },
    );
    expect(names.differences(types)).toMatchObject([{ difference: 'type', gold: 'location', found: 'facility' }]);
  });
});

describe('quotes', () => {
  const gold = [quote('"We left,"', 'Ada Obi'), quote('that costs rose', '')];
  const one = pair(
    { quotes: gold },
    { quotes: [quote('We left', 'Obi'), quote('costs rose', 'Ada Obi', []), quote('on Monday', '')] },
  );

  test('content, exact, partial, source and speaker', () => {
    expect(measured(quotes, one)).toEqual([
      'content all: 0.6667 1',
      'exact all: 0.3333 0.5',
      'partial all: 0.6667 0.8333', // half of "that costs rose" is "costs rose", but for five of fifteen characters
      'source all: 0.3333 0.5',
      'speaker all: 0.3333 0.5',
    ]);
  });

  test('differences', () => {
    expect(quotes.differences(one).map(({ difference, gold, found }) => [difference, gold, found])).toEqual([
      ['boundary', 'that costs rose', 'costs rose'],
      ['source', null, 'Ada Obi'],
      ['speaker', 'Ada Obi', null],
      ['extra', null, 'on Monday'],
    ]);
  });

  test('what a format cannot say is not measured', () => {
    const bare = { ...quote('"We left,"', ''), source: null, speaker: null };
    expect(measured(quotes, pair({ quotes: [bare] }, { quotes: gold }))).toEqual([
      'content all: 0.5 1',
      'exact all: 0.5 1',
      'partial all: 0.5 1',
    ]);
  });

  test('a speaker may be called by any of its names', () => {
    const named = (name: string) =>
      pair(
        { quotes: [quote('"We left,"', 'Ada Obi', ['Ada Obi', 'Obi'])] },
        { quotes: [quote('"We left,"', 'Ada Obi', [name])] },
      );
    for (const name of ['OBI', 'Ada Obi', 'ada-obi'])
      expect(measured(quotes, named(name))).toContain('speaker all: 1 1');
    expect(measured(quotes, named('Ada'))).toContain('speaker all: 0 0');
  });
});

test('dates: a value counts where it is annotated', () => {
  const found = { dates: [{ ...span('on Monday'), value: '2025-03-03' }] };
  expect(measured(dates, pair({ dates: [span('Monday')] }, found))).toEqual(['exact all: 0 0', 'overlap all: 1 1']);
  const valued = pair({ dates: [{ ...span('Monday'), value: '2025-03-04' }] }, found);
  expect(measured(dates, valued)).toContain('value all: 0 0');
  expect(dates.differences(valued)).toMatchObject([
    { difference: 'boundary' },
    { difference: 'value', gold: '2025-03-04', found: '2025-03-03' },
  ]);
});

test('chains: B³ as Bagga and Baldwin count it', () => {
  const chain = (...words: string[]) => ({ type: 'person' as const, mentions: words.map(span) });
  // Found [a b c], gold [a b] and [c]: precision (2/3 + 2/3 + 1/3) / 3, recall 1.
  const one = pair({ chains: [chain('Ada', 'Obi'), chain('costs')] }, { chains: [chain('Ada', 'Obi', 'costs')] });
  expect(measured(chains, one)).toEqual(['b3 all: 0.5556 1']);
  const other = { ...chain('Monday'), type: 'location' as const };
  expect(measured(chains, { ...one, found: { ...one.found, chains: [...one.found.chains, other] } })).toEqual([
    'b3 all: 0.5556 1',
  ]);
});

describe('pairs', () => {
  const gold = (names: Findings['names']) => ({ document, findings: { ...none, names }, foreign: [] });

  test('by text, each once; what was not read found nothing', () => {
    const pairing = startPairing([gold([]), gold([])]);
    pairing.add({ ...document, id: 'b' });
    pairing.add({ ...document, text: 'other' });
    expect([pairing.paired, pairing.strangers, pairing.pairs().length]).toEqual([1, 1, 2]);
  });

  test("CoNLL's four types are what newsx's are folded into", () => {
    const found = {
      type: 'norp' as const,
      name: 'Ghanaian',
      mentions: [{ ...span('Accra'), form: 'name' as const, confidence: 1, by: 'test' }],
    };
    const entity = {
      id: 'e1',
      title: null,
      affiliation: null,
      country: null,
      titles: [],
      place: null,
      qid: null,
      ...found,
    };
    const folded = (type: 'misc' | 'norp') => {
      const pairing = startPairing([gold([{ ...span('Accra'), type }])]);
      pairing.add({ ...document, layers: { entities: [entity] } });
      return pairing.pairs()[0]!.found.names.map((name) => name.type);
    };
    expect([folded('misc'), folded('norp')]).toEqual([['misc'], ['norp']]);
  });
});
