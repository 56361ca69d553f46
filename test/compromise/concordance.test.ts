import nlp from 'compromise';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concordance } from '../../src/compromise/concordance.ts';
import newsx from '../../src/compromise/index.ts';
import type { Annotated, Document } from '../../src/document/document.ts';
import type { Entity, EntityType } from '../../src/document/layers.ts';
import { covers, slice } from '../../src/document/span.ts';
import { makeTokenized } from '../helpers/documents.ts';
import { expectLinear } from '../helpers/growth.ts';

/** `[Li Qiang|person] spoke` is a text with one entity. */
function marked(source: string): Document {
  const entities: Entity[] = [];
  let text = '';
  for (const [all, name, type] of source.matchAll(/\[([^|\]]+)\|(\w+)\]|[^[]+|\[/g)) {
    if (name !== undefined)
      entities.push({
        id: `e${entities.length + 1}`, type: type as EntityType, name, title: null, affiliation: null, country: null,
    titles: [], place: null, qid: null,
        mentions: [{ start: text.length, end: text.length + name.length, form: 'name', confidence: 1, by: 'test' }],
      }); // biome-ignore format: short
    text += name ?? all;
  }
  return makeTokenized(text, { entities });
}

function hits(pattern: string, source: string): string[] {
  const document = marked(source);
  return search(pattern, document).map((hit) => slice(document.text, hit));
}

function search(pattern: string, document: Document) {
  const made = concordance(pattern);
  if ('fault' in made) throw new Error(made.fault);
  return made.find(document as Annotated<'tokens' | 'sentences' | 'entities'>);
}

describe('finds', () => {
  test.each([
    ['#Person+ (said|told)', '[Mark Will|person] said so. The mark said no.', ['Mark Will said']],
    [
      '#Person+ told #Organization',
      '[Ann Lee|person] told [Reuters|organization] and [AFP|organization].',
      ['Ann Lee told Reuters'],
    ],
    ['#Place', 'In [Kenya|location] and [JFK|facility], not Paris.', ['Kenya', 'JFK']],
    ['#Country', 'In [Kenya|location] and [Paris|location].', ['Kenya']],
    ['#City', 'In [Kenya|location] and [Paris|location].', ['Paris']],
    ['#Norp+', 'Two [Chinese|norp] and [Shia|norp] groups.', ['Chinese', 'Shia']],
    ['#Demonym', 'Two [Chinese|norp] and [Shia|norp] groups.', ['Chinese']],
    ['#Facility', 'At the [Great Hall|facility].', ['Great', 'Hall']],
    ['#Misc+', 'At the [World Cup|misc].', ['World Cup']],
    ['#Product', 'A [Boeing|product] fell.', ['Boeing']],
    ['#Money+', 'They paid [$5 million|money] then.', ['$5 million']],
    ['#Person', "[Lee|person]'s aide and an ex-[Obama|person] aide", ["Lee's", 'ex-Obama']],
    ['#Place', 'The [U.S.|location]-led force', ['U.S.-led']],
    ['{say} .', 'They said no. We say yes.', ['said no', 'say yes']],
    ['will', "They won't go.", ["won't"]],
    ['not', "They won't go.", ["won't"]],
    ['U.S.', 'The [U.S.|location] agreed.', ['U.S.']],
    ['#PastTense', 'Rain fell.', ['fell']],
    ['"said,"', 'She said, no.', ['said']],
    ['resume', 'A résumé.', ['résumé']],
    ['a', 'Smile :) a\tb – a', ['a', 'a']],
  ])('%s in %s', (pattern, text, expected) => expect(hits(pattern, text)).toEqual(expected));
});

describe('does not find', () => {
  test.each([
    ['#Person', 'Mark will go to Paris with Jordan and Will Smith of Apple.'],
    ['#Place', 'Mark will go to Paris with Jordan and Will Smith of Apple.'],
    ['#Organization', 'Mark will go to Paris with Jordan and Will Smith of Apple.'],
    ['#Place', '[Paris Hilton|person] sang.'],
    ['said no', 'She said. No one came.'],
    ['said no', 'She said\nNo one came'],
  ])('%s in %s', (pattern, text) => expect(hits(pattern, text)).toEqual([]));
});

describe('offsets', () => {
  const pieces = fc.constantFrom('a', ' said ', '. ', ' :) ', '—', 'b–c-d', '"', "won't ", '\n', '\r\n', '😀', '5-10 ', '(', "Li's ", '/', 'é', '\t', ' – ', 'U.S.-led '); // biome-ignore format: a list
  test('every term is in its sentence, and the words of a sentence are all found', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const document = makeTokenized(parts.join(''), { entities: [] });
        const found = search('.', document);
        for (const hit of found) {
          expect(covers(document.layers.sentences![hit.sentence]!, hit)).toBe(true);
          expect(slice(document.text, hit)).toMatch(/^\S.*$/su);
        }
        // Every letter is in a hit: nothing is lost or shifted.
        for (const letter of document.text.matchAll(/\p{L}/gu))
          expect(found.some((hit) => hit.start <= letter.index && letter.index < hit.end)).toBe(true);
      }),
    );
  });

  test('any text can be searched', () => {
    const binary = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(fc.property(binary, (text) => Array.isArray(search('.+', makeTokenized(text, { entities: [] })))));
  });
});

describe('hostile texts', () => {
  test('a very long sentence is searched in pieces, a very long word not at all', () => {
    expect(hits('she said', 'she said '.repeat(2000))).toHaveLength(2000);
    expect(hits('.', `a ${'A.'.repeat(100_000)} b`)).toEqual(['a', 'b']);
  });
  test.each([['"'], ['('], [' '], ["a'"], ['a-'], ['A.'], [':) '], ['1-2 ']])(
    'thousands of %s take no long',
    (text) => {
      expectLinear(8000, (size) => () => hits('#Person? .* said', text.repeat(size)));
    },
  );
});

test("the plugin, where a program has it, does not change what is found, nor compromise's tags", () => {
  const text = 'Mark met [Ann Lee|person] of Apple in [Kenya|location].';
  const found = hits('#Person+', text);
  const before = nlp(marked(text).text).out('tags');
  nlp.plugin(newsx);
  expect(hits('#Person+', text)).toEqual(found);
  expect(found).toEqual(['Ann Lee']);
  expect(before).toBeDefined();
});
