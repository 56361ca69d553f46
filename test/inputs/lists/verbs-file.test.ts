/** The verbs file: what it may hold, and errors that say what is wrong in which line. */
import { describe, expect, test } from 'vitest';
import { readVerbsFile } from '../../../src/inputs/lists/verbs-file.ts';

const read = (text: string) => readVerbsFile(Buffer.from(text));

describe('a verbs file', () => {
  test.each([
    [
      'lemma,class,speech\ntweet,announce,yes\nnote,,no\n',
      [
        { lemma: 'tweet', class: 'announce' },
        { lemma: 'note', class: null },
      ],
    ],
    ['lemma;class\ntweet;announce\n', [{ lemma: 'tweet', class: 'announce' }]],
    ['\ufeffLemma\tClass\r\nTweet\tAnnounce\r\n', [{ lemma: 'tweet', class: 'announce' }]],
    [
      'lemma\ntweet\n\npost\n',
      [
        { lemma: 'tweet', class: 'neutral' },
        { lemma: 'post', class: 'neutral' },
      ],
    ],
    ['speech,lemma\nno,"note"\n', [{ lemma: 'note', class: null }]],
    ['lemma\n', []],
  ])('%j', (text, verbs) => {
    expect(read(text)).toEqual(verbs);
  });

  test.each([
    [
      'verb,class\nsay,neutral\n',
      'it lacks the column lemma; its columns are verb, class (expected: lemma, class, speech)',
    ],
    ['', 'holds no text, only white space or nothing at all'],
    ['lemma\npoint out\n', 'line 2: "point out" is no lemma: write one word, such as tweet'],
    ['lemma,class\n,neutral\n', 'line 2: "" is no lemma'],
    ['lemma,class\ntweet,nice\n', 'line 2: "nice" is no class; use one of neutral, announce'],
    ['lemma,class,speech\ntweet,,maybe\n', 'line 2: "maybe" is no answer to whether it is speech: write yes or no'],
    ['lemma\ntweet\nTWEET\n', 'line 3: "tweet" stands there twice'],
  ])('%j is an error', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
