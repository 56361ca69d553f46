/** Who is the source: the subject that two verbs share, and who stands behind a quotation and its verb. */
import { describe, expect, it } from 'vitest';
import { attributions } from '../../../src/annotators/attributions/index.ts';
import { slice } from '../../../src/document/span.ts';
import { makeTokenized, runStage } from '../../helpers/documents.ts';

/** `source | cue | content`, one line an attribution. */
const read = (text: string): string[] =>
  runStage<'attributions'>(attributions, makeTokenized(text)).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map((span) => slice(text, span)).join(' … ')).join(' | '),
  );

describe('who does something and says something is named before the first verb', () => {
  it.each([
    [
      'A clerk at the court locked the door and replied that the case was closed.',
      'A clerk at the court | replied | that the case was closed',
    ],
    [
      'Neighbours ran outside and later recalled that the roof was on fire.',
      'Neighbours | recalled | that the roof was on fire',
    ],
    [
      'The commission reopened the file and has concluded that no law was broken.',
      'The commission | has concluded | that no law was broken',
    ],
    ['Osei closed his shop in March but insisted that he would return.', 'Osei | insisted | that he would return'],
    [
      'The museum of the city shut two halls and warned that more would follow.',
      'The museum of the city | warned | that more would follow',
    ],
  ])('%s', (text, line) => expect(read(text).map(withoutAuxiliary)).toEqual([withoutAuxiliary(line)]));

  it.each([
    [
      'The survey taken in May and June shows that few agree.',
      'The survey taken in May and June | shows | that few agree',
    ],
    ['The union and the firm say that talks will go on.', 'The union and the firm | say | that talks will go on'],
    ['Moyo said the well was dry and the mayor said that help was near.', 'Moyo | said | the well was dry'],
  ])('nobody else: %s', (text, line) => expect(read(text)[0]).toBe(line));
});

/** Whether *has* belongs to the cue is not what is asked here. */
const withoutAuxiliary = (line: string): string => line.replace('| has ', '| ');

describe('who stands between a verb of speech behind a quotation and the stop has said it', () => {
  it.each([
    ['“We have had no water since Easter,” complained shopkeepers.', 'shopkeepers'],
    ['“The map is wrong,” conceded surveyors.', 'surveyors'],
    ['“Is the bus late again?” wondered passengers.', 'passengers'],
  ])('%s', (text, source) => expect(read(text).map((line) => line.split(' | ')[0])).toEqual([source]));
});
