/** Whom the text calls *she* is no *he* later, and who speaks verbatim is no *he* or *she* in it. */
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/annotators/annotate.ts';
import { createDocument } from '../../../src/document/document.ts';

const annotated = (text: string) => annotate(createDocument({ id: 'a', text }), ['quotes', 'entities']).layers;

describe('the last speaker', () => {
  test.each([
    [
      'Lucia Romero accused Hassan Jaber on Friday. "He cheated," she said. He said the vote was clean.',
      'Hassan Jaber',
    ],
    ['Carlos Mena sued Ingrid Dahl. "She took my land," he said. She said the land was hers.', 'Ingrid Dahl'],
    ['Wang Li criticised Chen Jun. She said he had lied. He said he had not.', 'Chen Jun'],
    ['Ann Lee met Bob Gray in court. He wept. She said she was sorry.', 'Ann Lee'],
    ['Awa Sarr met Moussa Diop at the port. He said the boats were gone. She said they would return.', 'Awa Sarr'],
    ['Taylor Quinn hired Morgan Reed. She said he was the best. He said he was lucky.', 'Morgan Reed'],
    // given names that speak for one and against the other, whoever spoke before
    ['Omar Farouk accused Helena Costa of theft. She said the books were in order.', 'Helena Costa'],
    ['Lucia Romero blamed Stefan Novak for the fire. He said the wires were old.', 'Stefan Novak'],
    // nobody else in view: the name is no more than evidence
    ['Elena Petrova came on Monday. He said the road was shut.', 'Elena Petrova'],
    // one slip of a writer does not outweigh a given name
    ['Elena Petrova came on Monday. He said the road was shut. She said it would open.', 'Elena Petrova'],
  ])('%s', (text, name) => {
    expect(annotated(text).quotes!.at(-1)!.speaker?.name).toBe(name);
  });
});

test.each([
  ['Army chief Ijaz Khan called for calm on Monday. Governor Ghulam Ali said he would not resign.', 'Ghulam Ali'],
  ['Minister Ana Ruiz came on Monday. Governor Ghulam Ali said that he would not resign.', 'Ghulam Ali'],
  ['Minister Ana Ruiz came on Monday. Governor Ghulam Ali said she would not resign.', 'Ana Ruiz'],
])('what is told opens with its teller, or with another where the pronoun fits no man: %s', (text, name) => {
  const at = text.lastIndexOf('he would');
  const start = text[at - 1] === 's' ? at - 1 : at;
  const meant = annotated(text).entities!.find(({ mentions }) => mentions.some((one) => one.start === start));
  expect(meant?.name).toBe(name);
});

test('a pronoun in what somebody says verbatim is somebody else', () => {
  const text = 'Lucia Romero accused Hassan Jaber on Friday. "He cheated," she said.';
  const { entities } = annotated(text);
  const meant = entities!.find(({ mentions }) => mentions.some(({ start }) => start === text.indexOf('He cheated')));
  expect(meant?.name).toBe('Hassan Jaber');
});
