/** What the shipped parser tells of sentences of the news, and that nothing makes it stumble. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOVES, TAGS } from '../../src/parsing/labels.ts';
import { shippedParser } from '../../src/parsing/parser.ts';
import { describe as wordOf } from '../../src/tagging/words.ts';

const parsed = (words: readonly string[]) => shippedParser().parse(words.map(wordOf), 0, words.length);

/** What a word hangs on, and how; `root` behind the last word. */
function headOf(sentence: string, word: string): string {
  const words = sentence.split(' ');
  const { heads, moves } = parsed(words);
  const at = words.indexOf(word);
  return `${MOVES[moves[at]!]} ${words[heads[at]!] ?? 'root'}`;
}

describe('heads', () => {
  test.each([
    ['The minister said prices would fall next year .', 'said', 'left root root'],
    ['The minister said prices would fall next year .', 'minister', 'left nsubj said'],
    ['The minister said prices would fall next year .', 'fall', 'right ccomp said'],
    ['The minister said prices would fall next year .', 'prices', 'left nsubj fall'],
    ['Prices will fall next year , Okello told reporters .', 'fall', 'left ccomp told'],
    ['Prices will fall next year , Okello told reporters .', 'Okello', 'left nsubj told'],
    ['Prices will fall next year , Okello told reporters .', 'reporters', 'right object told'],
    ['Nandi , who runs the port , denied that it had closed .', 'Nandi', 'left nsubj denied'],
    ['Nandi , who runs the port , denied that it had closed .', 'runs', 'right clause Nandi'],
    ['Nandi , who runs the port , denied that it had closed .', 'closed', 'right ccomp denied'],
    ['The bridge was opened by the mayor on Friday .', 'bridge', 'left nsubjpass opened'],
    ['They promised to rebuild the school .', 'rebuild', 'right xcomp promised'],
  ])('in “%s”, %s: %s', (sentence, word, expected) => {
    expect(headOf(sentence, word)).toBe(expected);
  });
});

describe('parts of speech', () => {
  test.each([
    ['The report found that water levels rose', 'determiner noun past preposition noun noun past'],
    ['Water was found in the mine', 'noun past participle preposition determiner noun'],
    ['Mwangi will speak to them', 'name modal base preposition pronoun'],
  ])('of “%s”', (sentence, expected) => {
    const words = sentence.split(' ');
    expect([...parsed(words).tags.subarray(0, words.length)].map((tag) => TAGS[tag]).join(' ')).toBe(expected);
  });
});

describe('any words', () => {
  const words = fc.array(
    fc.oneof(fc.constantFrom('said', ',', '“', '”', 'Li', 'that', '.', '(', 'to', 'was'), fc.string({ minLength: 1 })),
    { maxLength: 40 },
  );

  test('hang on each other as a tree, the same each time', () => {
    fc.assert(
      fc.property(words, (sentence) => {
        const { heads, moves } = parsed(sentence);
        const found = [...heads.subarray(0, sentence.length)];
        const ways = [...moves.subarray(0, sentence.length)];
        for (let word = 0; word < sentence.length; word++) {
          let at = word;
          for (let steps = 0; at < sentence.length; steps++) {
            expect(steps).toBeLessThanOrEqual(sentence.length);
            at = found[at]!;
          }
          expect(at).toBe(sentence.length);
        }
        const again = parsed(sentence);
        expect([...again.heads.subarray(0, sentence.length)]).toEqual(found);
        expect([...again.moves.subarray(0, sentence.length)]).toEqual(ways);
      }),
    );
  });

  test('a sentence is parsed the same wherever it stands', () => {
    const sentence = 'Okello told reporters that prices rose .'.split(' ');
    const alone = [...parsed(sentence).heads.subarray(0, sentence.length)];
    const around = ['Rain', 'fell', '.', ...sentence, 'Nobody', 'knew', '.'].map(wordOf);
    const { heads } = shippedParser().parse(around, 3, sentence.length);
    expect([...heads.subarray(0, sentence.length)]).toEqual(alone);
  });
});
