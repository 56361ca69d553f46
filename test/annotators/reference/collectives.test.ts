/** Groups, bodies and roles that no name stands for, and those whom the text has called something else. */
import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotators/annotate.ts';
import { createDocument } from '../../../src/document/document.ts';

test.each([
  ['Police chased the car through Leipzig. They said the driver was 14.', 'Police'],
  ['Farmers blocked roads in Lyon and Nice. They said prices were low.', 'Farmers'],
  ['Two detectives came to the school. They said a boy was missing.', 'Two detectives'],
  ['Residents fled to Arusha. They said the river rose in an hour.', 'Residents'],
  ["Chile's central bank cut rates on Tuesday. It said inflation had slowed.", "Chile's central bank"],
  ['The coast guard searched all night. It said two boats were missing.', 'The coast guard'],
  ["Japan's weather agency issued a warning. It said waves could reach two metres.", "Japan's weather agency"],
  // a name that the pronoun may mean stays the one
  ['Nordbank cut 300 jobs in May. It said costs had risen.', 'Nordbank'],
  // what bears its noun is called by it; what does not is not
  ['Ford will close a plant in Valencia. The ministry said 2,000 jobs would go.', 'The ministry'],
  ['The Ministry of Roads will close a bridge. The ministry said it was old.', 'Ministry of Roads'],
  ['Boeing delivered 40 jets in May. The plane maker said it would deliver 50 in June.', 'Boeing'],
  ['Mayor Ana Paz and her husband, Caio, own the land. She said it was bought in 2010.', 'Ana Paz'],
  [
    'Rebel leader Moussa Deby and President Ali Kone signed the deal. The rebel leader spoke first. The president said he was relieved.',
    'Ali Kone',
  ],
  [
    'Tomas Rivera and his wife, Carmen Rivera, were on the top floor. Mrs. Rivera said the stairs were full of smoke.',
    'Carmen Rivera',
  ],
  [
    'Finance Minister Park Min-ho came first. Labor Minister Park Ji-won came last. Finance Minister Park said the cabinet was united.',
    'Park Min-ho',
  ],
])('%s', (text, name) => {
  const { quotes } = annotate(createDocument({ id: 'a', text }), ['quotes']).layers;
  expect(quotes!.at(-1)!.speaker?.name).toBe(name);
});
