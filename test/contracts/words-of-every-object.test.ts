/** A list that is an object has more in it than was put there: no word of an article may be looked up in one by chance. */
import { expect, test } from 'vitest';
import { annotate } from '../../src/annotators/annotate.ts';
import { createDocument } from '../../src/document/document.ts';
import { assertDocument } from '../../src/document/validate.ts';

const WORDS = Object.getOwnPropertyNames(Object.prototype);

test.each(WORDS)('%s is a word like any other', (word) => {
  const title = word[0]!.toUpperCase() + word.slice(1);
  const text = `${title} ${word}, the ${word} of Accra, said on ${word} that "${word} ${title}" cost ${word} 5 million. ${word}`;
  const document = annotate(createDocument({ id: word, text, given: { headline: word, bylines: [word] } }));
  assertDocument(document);
  expect(document.layers.tokens!.words.map(({ text: written }) => written).join('')).toContain(word);
});
