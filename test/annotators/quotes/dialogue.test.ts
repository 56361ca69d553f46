/** Turns of a dialogue: whose a quotation alone in a paragraph is, the article does not tell after two who spoke in turns. */
import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotators/annotate.ts';
import { createDocument } from '../../../src/document/document.ts';

function speakersOf(...paragraphs: string[]): [string | null, string][] {
  const { layers } = annotate(createDocument({ id: 'a', text: paragraphs.join('\n\n') }), ['quotes']);
  return layers.quotes!.map(({ speaker, speakerStatus }) => [speaker?.name ?? null, speakerStatus]);
}

test('after two short turns of two people it is nobody’s that is known', () => {
  const turns = ['"Are there talks?" Greta Olsen asked.', '"There are contacts," Igor Petrov said.'];
  expect(speakersOf(...turns, '"With both sides?"').at(-1)).toEqual([null, 'unresolved']);
});

test('after one alone it goes on with what was said', () => {
  expect(speakersOf('"There are contacts," Igor Petrov said.', '"We met in May."')).toEqual([['Igor Petrov', 'named']]);
});
