import { expect, test } from 'vitest';
import { onText } from '../../training/corpora.ts';

const TEXT = 'Tema Mayor Ama Boateng said the port would open. She and Kofi Owusu agreed to wait. Residents hoped so.';

const at = (words: string, from = 0): [number, number] => {
  const start = TEXT.indexOf(words, from);
  return [start, start + words.length];
};

const PEOPLE = [
  {
    id: 'w1',
    type: 'person',
    name: at('Ama Boateng'),
    title: at('Mayor'),
    aff: at('Tema'),
    country: 'GHA',
    aka: [at('Mayor Ama Boateng'), at('She')],
  },
  { id: 'w2', type: 'person', name: at('Kofi Owusu') },
  { id: 'w3', type: 'described', name: at('Residents'), aff: at('Tema'), aka: [at('She')] },
] as const;

const said = (...who: string[]) => ({ kind: 'indirect', who, source: [], cue: [], content: [at('to wait')] });

test('offsets become the words of the text, and people the names that are accepted for them', () => {
  const { people, attributions } = onText(
    { id: 'a', people: PEOPLE, attributions: [said('w1'), said('w1', 'w2'), said('w3'), said()] },
    TEXT,
  );
  expect(people[0]).toEqual({
    id: 'w1',
    type: 'person',
    name: 'Ama Boateng',
    title: 'Mayor',
    aff: 'Tema',
    country: 'GHA',
    aka: ['Mayor Ama Boateng', 'She'],
  });
  expect(attributions.map(({ status, speakers }) => [status, speakers])).toEqual([
    ['named', ['Ama Boateng', 'Mayor Ama Boateng']],
    ['named', [['Ama Boateng', 'Kofi Owusu']]],
    ['described', ['Residents', 'Tema']],
    ['unresolved', []],
  ]);
});

test('whoever says something and is not listed is an error, not a hole', () => {
  expect(() => onText({ id: 'a', people: PEOPLE, attributions: [said('w9')] }, TEXT)).toThrow('w9');
});
