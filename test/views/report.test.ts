/** What the report counts: periods with their zeros, and who is named together. */
import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotators/annotate.ts';
import { NO_FILTERS } from '../../src/views/filters.ts';
import type { Corpus } from '../../src/views/report/corpus.ts';
import { report } from '../../src/views/report/index.ts';
import { makeDocument } from '../helpers/documents.ts';

const TEXT = 'ACCRA, Ghana (AP) -- Minister Ada Obi met Kwame Asante in Accra.\n\n"We won\'t wait," Obi said.';

async function corpusOf(dates: readonly (string | undefined)[]): Promise<Corpus> {
  const run = await report.start(NO_FILTERS);
  for (const published of dates)
    run.add(annotate(makeDocument(TEXT, published === undefined ? {} : { published }), report.requires));
  return [...run.end()][0]!.corpus as unknown as Corpus;
}

describe('the report', () => {
  test('counts by day, days without an article too', async () => {
    const { activity } = await corpusOf(['2025-02-28', '2025-03-02T08:00', '2025-03-02', undefined]);
    expect(activity).toEqual({
      unit: 'day',
      periods: [
        { period: '2025-02-28', articles: 1, quotes: 1 },
        { period: '2025-03-01', articles: 0, quotes: 0 },
        { period: '2025-03-02', articles: 2, quotes: 2 },
      ],
      undated: 1,
    });
  });

  test.each([
    [['2024-11-05', '2025-02-01'], 'month', ['2024-11', '2024-12', '2025-01', '2025-02']],
    [['1996-11-05', '2003-02-01'], 'year', ['1996', '1997', '1998', '1999', '2000', '2001', '2002', '2003']],
    [['1000-01-01', '9999-12-31'], 'year', ['1000', '9999']],
    [['2025-03', '2025-04-30'], 'day', ['2025-04-30']],
    [[undefined], 'year', []],
  ] as const)('by the finest unit that can be seen: %j by %s', async (dates, unit, periods) => {
    const { activity } = await corpusOf(dates);
    expect(activity.unit).toBe(unit);
    expect(activity.periods.map(({ period }) => period)).toEqual(periods);
  });

  test('ties those named in one paragraph, over all articles, and not the agency of the dateline', async () => {
    const { network } = await corpusOf(['2025-03-01', '2025-03-02']);
    expect(network).toEqual({
      nodes: [
        { name: 'Ada Obi', type: 'person', articles: 2 },
        { name: 'Kwame Asante', type: 'person', articles: 2 },
      ],
      edges: [{ source: 0, target: 1, paragraphs: 2 }],
      all: 2,
    });
  });

  test('has the rows of `speakers`', async () => {
    const { speakers } = await corpusOf(['2025-03-01', '2025-03-02']);
    expect(speakers).toMatchObject([{ speaker: 'Ada Obi', quotes: 2, docs: 2, words: 6 }]);
  });
});
