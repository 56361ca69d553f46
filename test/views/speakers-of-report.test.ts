/** What the report says of one speaker, over all articles. */
import { expect, test } from 'vitest';
import { annotate } from '../../src/annotators/annotate.ts';
import { NO_FILTERS } from '../../src/views/filters.ts';
import type { Corpus } from '../../src/views/report/corpus.ts';
import { report } from '../../src/views/report/index.ts';
import { makeDocument } from '../helpers/documents.ts';

test('gives each speaker what their page shows: periods, verbs, outlets, whom they speak about, and the best quote', async () => {
  const run = await report.start(NO_FILTERS);
  const text = `ACCRA -- "The dockers of Tema have waited long enough for Kwame Asante," Minister Ada Obi said.\n\n"No," Obi warned.`;
  for (const outlet of ['Post', 'Gazette'])
    run.add(annotate({ ...makeDocument(text, { published: '2025-03-04' }), fields: { outlet } }, report.requires));
  const { speakers, outlets, by, activity } = [...run.end()][0]!.corpus as unknown as Corpus;
  expect(by).toBe('outlet');
  expect(outlets.map(({ outlet, quotes }) => [outlet, quotes])).toEqual([
    ['Gazette', 2],
    ['Post', 2],
  ]);
  expect(activity.periods).toHaveLength(1);
  expect(speakers[0]).toMatchObject({
    speaker: 'Ada Obi',
    periods: [[0, 4]],
    verbs: [
      { name: 'say', quotes: 2 },
      { name: 'warn', quotes: 2 },
    ],
    outlets: [
      { name: 'Gazette', quotes: 2 },
      { name: 'Post', quotes: 2 },
    ],
    about: [{ name: 'Kwame Asante', quotes: 2 }],
    best: { article: 0, quote: 0 },
  });
  expect(speakers[0]!.best!.text).toContain('The dockers of Tema have waited long enough');
});
