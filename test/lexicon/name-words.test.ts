/** Every form of the tables of words beside names and places: its example is such a one by that form alone. */
import { describe, expect, test } from 'vitest';
import { knownAsPattern } from '../../src/annotators/entities/known-as.ts';
import { isPast } from '../../src/annotators/mentions/roles.ts';
import { withParticles } from '../../src/annotators/names/given-names.ts';
import { cityOf } from '../../src/annotators/places/facilities.ts';
import { beforePattern } from '../../src/annotators/places/nearby-places.ts';
import { meaningsOf } from '../../src/annotators/places/possible-places.ts';
import { isDeputy } from '../../src/annotators/reference/agreement.ts';
import { tokenize } from '../../src/annotators/tokens/index.ts';
import { readTable } from '../../src/lexicon/data.ts';
import { isNameWord } from '../../src/lexicon/name-words.ts';
import { placeNounOf } from '../../src/lexicon/place-words.ts';
import { isOfGovernment, isStateOffice } from '../../src/lexicon/state-offices.ts';

type Kind = Parameters<typeof isNameWord>[1];
const hasWord = (kind: Kind) => (text: string) =>
  text.split(' ').some((word) => isNameWord(kind === 'honours' ? word.toLowerCase() : word, kind));
const isPart = (text: string): boolean => meaningsOf(text)?.kind === 'part';

/** Whether a name whose first word the tagger found goes on to its end. */
const isWhole = (text: string): boolean => {
  const tokens = tokenize(text);
  const [found] = withParticles([{ first: 0, end: 1, type: 'person', confidence: 0.5, by: 'names/crf' }], tokens);
  return found!.end === tokens.words.length;
};

const TABLES: Readonly<Record<string, Readonly<Record<string, (example: string) => boolean>>>> = {
  'name-words.tsv': {
    greeting: hasWord('greeting'),
    style: hasWord('style'),
    generation: hasWord('generation'),
    saint: hasWord('saint'),
    past: isPast,
    second: isDeputy,
    honours: hasWord('honours'),
    patronym: isWhole,
    known: (between) => knownAsPattern().test(between),
    'known how': (between) => knownAsPattern().test(between),
  },
  'place-words.tsv': {
    area: (text) => placeNounOf(text.replace('the ', '')) === 'area',
    point: (text) => placeNounOf(text.replace('the ', '')) === 'point',
    direction: isPart,
    division: isPart,
    settlement: (text) => beforePattern().test(text.slice('the Lebanese'.length, -'Tripoli'.length)),
    facility: (text) => cityOf(text) === 'Cairo',
    'facility kind': (text) => cityOf(text) === 'Cairo',
  },
  'state-offices.tsv': {
    office: isStateOffice,
    government: isOfGovernment,
    private: (title) => !isStateOffice(title),
  },
};

describe.each(Object.entries(TABLES))('data/%s', (table, holds) => {
  const rows = readTable(table);

  test('says each thing once', () => {
    const keys = rows.map(([kind, form]) => `${kind} ${form}`);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test.each(rows)('%s: %s', (kind, form, example) => {
    const stands = new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, 'iu');
    expect(example).toMatch(stands);
    expect(holds[kind!]!(example!)).toBe(true);
    expect(holds[kind!]!(example!.replace(stands, 'zzz'))).toBe(false);
  });
});
