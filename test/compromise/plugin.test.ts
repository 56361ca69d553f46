import nlp from 'compromise';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotators/annotate.ts';
import newsx, { type NewsxMethods } from '../../src/compromise/index.ts';
import { documentSpans, type RawView, spelledText } from '../../src/compromise/terms.ts';
import { compareSpans, overlaps, slice } from '../../src/document/span.ts';
import { makeDocument } from '../helpers/documents.ts';

const read = (text: string) => nlp<NewsxMethods>(text);
const raw = (view: unknown) => view as RawView;
const words = (view: { docs: { text: string }[][] }): string[] =>
  view.docs.map((terms) => terms.map((term) => term.text).join(' '));
const tagsIn = (view: unknown): string[] =>
  raw(view).document.flatMap((terms) => terms.map((term) => `${term.text} ${[...term.tags].sort().join()}`));

const ARTICLE = `NAIROBI, March 3 -- Kenyan President William Ruto met Ursula von der Leyen in Nairobi on Monday.

"We won't wait," Ruto said, adding that the European Union would pay $5 million.

The Foreign Ministry of France told Reuters that it agreed. "No comment," said a spokesman.`;

let wordListsBefore: string;
const wordLists = (): string => {
  const { lexicon, frozenLex, tagSet } = (nlp.model() as { one: Record<string, object> }).one;
  return JSON.stringify([lexicon, frozenLex, Object.keys(tagSet!)]);
};

beforeAll(() => {
  wordListsBefore = wordLists();
  nlp.plugin(newsx);
});

describe('finds what newsx finds', () => {
  test('people, places and organizations', () => {
    const doc = read(ARTICLE);
    expect(words(doc.people())).toEqual(['President William Ruto', 'Ursula von der Leyen', 'Ruto']);
    expect(words(doc.places())).toEqual(['NAIROBI', 'Nairobi']);
    expect(words(doc.organizations())).toEqual(['European Union', 'Foreign Ministry of France', 'Reuters']);
  });

  test('finer tags: cities, countries, regions, peoples, money', () => {
    const doc = read('She left Kenya for Paris and California. Two French and many Kenyan firms paid $5 million.');
    expect(words(doc.match('#Country+'))).toEqual(['Kenya']);
    expect(words(doc.match('#City+'))).toEqual(['Paris']);
    expect(words(doc.match('#Region+'))).toEqual(['California']);
    expect(words(doc.match('#Norp+'))).toEqual(['French', 'Kenyan']);
    expect(words(doc.match('#Demonym+'))).toEqual(['French', 'Kenyan']);
    expect(words(doc.match('#Money+'))).toEqual(['$5 million']);
  });

  test('what compromise alone takes for a name is none', () => {
    const doc = read(ARTICLE);
    for (const tag of ['Person', 'Place', 'Organization']) {
      for (const term of doc.match(`#${tag}`).docs.flat()) {
        const found = raw(doc)
          .document.flat()
          .find((one) => one === (term as unknown));
        expect(found?.tags.has(tag)).toBe(true);
      }
    }
    expect(tagsIn(read('The firm will mark the day in may.')).join('\n')).not.toMatch(/Person|Place|Organization/);
  });

  test('a title is a title still, and people() puts it before the name', () => {
    expect(words(read('Mr. Ruto spoke in Nairobi.').people())).toEqual(['Mr Ruto']);
    expect(read('The minister met the president and a doctor.').people().found).toBe(false);
  });

  const fragments = fc.constantFrom(
    'Li Qiang', 'President William Ruto', 'the U.S.-led force', "Angela Merkel's", 'New York', 'pro-China', ' said ',
    '“We can’t,” ', 'AT&T/Google', 'Choe—who', ', ', '. ', '\n\n', ' :) ', '5-10', '"', '(', ')', ' – ', '-', ' ', '\r\n',
    "Ukraine's", 'Mr. ', 'Sept. 29', '😀', 'Дмитрий', '李强', '$5 million', "won't ", ' it', '…',
  ); // biome-ignore format: a list
  test('every name has its terms, and only its terms have its tags', () => {
    const TAG = { person: 'Person', organization: 'Organization', location: 'Location', facility: 'Facility', norp: 'Norp', product: 'Product', misc: 'Misc', money: 'Money' } as const; // biome-ignore format: a list
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 25 }), (parts) => {
        const view = raw(nlp(parts.join('')));
        const text = spelledText(view.document);
        const { entities } = annotate(makeDocument(text), ['entities']).layers;
        const names = entities!.flatMap((entity) =>
          entity.mentions.filter(({ form }) => form === 'name').map((mention) => ({ ...mention, type: entity.type })),
        );
        names.sort(compareSpans);
        const spans = documentSpans(view.document).flat();
        const terms = view.document
          .flat()
          .map((term, i) => ({ term, span: spans[i]! }))
          .filter(({ term }) => term.text !== '');
        for (const { term, span } of terms) expect(slice(text, span)).toBe(term.text);
        const tagged = new Set<unknown>();
        for (const name of names) {
          const own = terms.filter(({ span }) => overlaps(span, name));
          const joined = own.map(({ term }) => term.pre + term.text + term.post).join('');
          expect(joined.replace(/\s/g, '')).toContain(slice(text, name).replace(/\s/g, ''));
          const fresh = own.filter(({ term }) => !tagged.has(term)); // a term that holds two names has the tags of the first
          for (const { term } of fresh) expect(term.tags).toContain(TAG[name.type]);
          for (const { term } of own) tagged.add(term);
        }
        for (const { term } of terms.filter((one) => !tagged.has(one.term)))
          for (const tag of ['Place', 'Organization', 'Norp', 'Product', 'Misc', 'Demonym'])
            expect(term.tags).not.toContain(tag);
      }),
      { numRuns: 200 },
    );
  });

  test('no text is lost but white space after an emoticon, and dashes keep their number', () => {
    const plain = (text: string): string => text.replace(/\s/g, '').replace(/[–—]/g, '-');
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 25 }), (parts) => {
        expect(plain(spelledText(raw(nlp(parts.join(''))).document))).toBe(plain(parts.join('')));
      }),
    );
  });

  test('any text can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(Array.isArray(read(text).attributions())).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('attributions()', () => {
  const plain = (text: string) =>
    read(text)
      .attributions()
      .map(({ source, cue, content, confidence, ...rest }) => {
        expect(confidence).toBeGreaterThan(0);
        return { ...rest, source: words(source), cue: words(cue), content: words(content) };
      });

  test('are the quotes with their speakers, as views', () => {
    const [first] = plain(ARTICLE);
    expect(first).toEqual({
      kind: 'direct',
      speaker: 'William Ruto',
      speakerStatus: 'named',
      verb: { lemma: 'say', class: 'neutral' },
      polarity: 'asserted',
      source: ['Ruto'],
      cue: ['said'],
      content: ["We won't  wait"], // the implied word of a contraction has no text
    });
    const content = read(ARTICLE).attributions()[0]!.content;
    expect(content.has('#Negative')).toBe(true);
  });

  test('of a part of the text are those that it holds', () => {
    const doc = read(ARTICLE);
    const all = doc.attributions();
    expect(all.length).toBeGreaterThanOrEqual(3);
    const ofRuto = (doc.match('wait') as unknown as NewsxMethods).attributions();
    expect(ofRuto.map((one) => one.cue.text())).toEqual(['said']);
    expect((doc.match('Monday') as unknown as NewsxMethods).attributions()).toEqual([]);
  });

  test('a text without quotes has none', () => {
    expect(read('Rain fell on the coast.').attributions()).toEqual([]);
    expect(read('').attributions()).toEqual([]);
  });

  test('a changed text is read anew', () => {
    const doc = read('"We agree," William Ruto said.');
    expect(doc.attributions()[0]?.speaker).toBe('William Ruto');
    doc.match('Ruto').replaceWith('Kamau');
    expect(doc.attributions()[0]?.speaker).toBe('William Kamau');
  });
});

describe('no document leaves a trace', () => {
  test('the same text has the same tags before and after another', () => {
    const probe = 'Jordan said Mark will visit Georgia. Apple fell.';
    const before = tagsIn(nlp(probe));
    read('Georgia Mark, a singer, told Jordan Apple that Will Visit, a company, fell. Jordan Apple agreed.');
    read(ARTICLE);
    expect(tagsIn(nlp(probe))).toEqual(before);
  });

  test('two documents do not share findings', () => {
    const one = read('"We agree," William Ruto said.');
    const two = read('"We doubt it," Angela Merkel said.');
    expect(one.attributions().map(({ speaker }) => speaker)).toEqual(['William Ruto']);
    expect(two.attributions().map(({ speaker }) => speaker)).toEqual(['Angela Merkel']);
  });

  test("compromise's word lists and tags are as they were", () => {
    read(ARTICLE).attributions();
    expect(wordLists() === wordListsBefore).toBe(true);
  });

  test('to plug it in twice changes nothing', () => {
    const before = tagsIn(nlp(ARTICLE));
    nlp.plugin(newsx);
    expect(tagsIn(nlp(ARTICLE))).toEqual(before);
  });
});
