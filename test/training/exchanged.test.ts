/** Copies of articles with other persons' names: the same text around them, and the annotation moves along. */
import { expect, test } from 'vitest';
import { type Article, toArticle } from '../../training/names/corpus.ts';
import { withOtherPersons } from '../../training/names/exchanged.ts';

/** An article in which each name is annotated where it first stands after the one before it. */
function article(text: string, names: readonly (readonly [string, string])[]): Article {
  let at = 0;
  const entities = names.map(([name, type]) => {
    const start = text.indexOf(name, at);
    at = start + name.length;
    return { start, end: at, type };
  });
  return toArticle({ id: 'a', text, entities }, 'worldwide');
}

const articles = [
  article('Minister Ana Brito left Lisbon. Brito said Zoran was ill. Ana laughed.', [
    ['Ana Brito', 'person'],
    ['Lisbon', 'location'],
    ['Brito', 'person'],
    ['Zoran', 'person'],
    ['Ana', 'person'],
  ]),
  article('Ravi Menon sang. Kofi Mensah-Boateng heard Wali.', [
    ['Ravi Menon', 'person'],
    ['Kofi Mensah-Boateng', 'person'],
    ['Wali', 'person'],
  ]),
];
const copies = withOtherPersons(articles, 'worldwide');
const named = ({ text, entities }: Article) => entities.map(({ start, end, type }) => [text.slice(start, end), type]);

test('only persons are exchanged, and what stands around them is not', () => {
  for (const [i, { entities }] of copies.entries()) {
    const [around, before] = [copies[i]!, articles[i]!].map((one) =>
      one.entities.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}_${rest.slice(end)}`, one.text),
    );
    expect(around).toBe(before);
    expect(entities).toHaveLength(articles[i]!.entities.length);
  }
  expect(named(copies[0]!)).toContainEqual(['Lisbon', 'location']);
});

test('a name that comes again, and a part of it, goes by the same name', () => {
  const [whole, , surname, , given] = named(copies[0]!).map(([name]) => name);
  expect(whole!.split(' ').at(-1)).toBe(surname);
  expect(whole!.split(' ')).toContain(given);
});

test('the same articles give the same copies, and what overlaps is left out', () => {
  expect(withOtherPersons(articles, 'worldwide').map(({ text }) => text)).toEqual(copies.map(({ text }) => text));
  const span = (name: string, type: string) => ({ start: 4, end: 4 + name.length, type });
  const nested = toArticle(
    { id: 'a', text: 'The Ana Brito Prize', entities: [span('Ana Brito Prize', 'misc'), span('Ana Brito', 'person')] },
    'worldwide',
  );
  expect(named(withOtherPersons([nested], 'worldwide')[0]!)).toEqual([['Ana Brito Prize', 'misc']]);
});
