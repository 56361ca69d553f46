/** Who speaks in an article, and to whom the number of a quote leads. */
import { expect, test } from 'vitest';
import type { Quote } from '../../../src/document/layers.ts';
import { placesOfFirst, speakersOf } from '../../../src/renderers/html/speakers.ts';

const quote = (...names: readonly string[]): Quote =>
  ({
    speakers: names.map((name) => ({ name, entity: /^\p{Lu}/u.test(name) ? `e-${name}` : null })),
    speakerStatus: names.length === 0 ? 'unresolved' : 'named',
  }) as unknown as Quote;

test.each<[string, readonly Quote[], readonly number[]]>([
  ['of the first of several, whoever is quoted before', [quote('Amsel'), quote('Torvald', 'Amsel')], [0, 1]],
  ['of one who is described, in any case', [quote('an aide'), quote('an Aide', 'Amsel'), quote('Amsel')], [0, 0, 1]],
  ['of nobody', [quote('Amsel'), quote(), quote()], [0, 1, 1]],
])('the number of a quote leads to the place %s', (_, quotes, expected) => {
  expect(quotes.map(placesOfFirst(speakersOf(quotes)))).toEqual(expected);
});
