/** What the titles of one person say of each other. */
import { describe, expect, it } from 'vitest';
import { mainFeatures, type TitleFound } from '../../../src/annotators/titles/titles-of.ts';
import { notesOf } from '../../../src/tagging/noted.ts';

const titled = (...all: readonly string[]): TitleFound[] =>
  all.map(
    (words) =>
      ({
        words,
        probability: 0.9,
        slot: { kind: 'before' },
        title: { start: 0, head: 1, end: 1, calling: { kind: 'office' } },
      }) as unknown as TitleFound,
  );

describe('mainFeatures', () => {
  it.each([
    [['president', 'judge'], 'once', false],
    [['president', 'President'], 'again', false],
    [['minister', 'Prime Minister'], 'once', true],
    [['minister', 'prime minister', 'minister'], 'again', true],
    [['minister', 'administer'], 'once', false],
    [['of the board', 'chair of the board'], 'once', true],
  ] as const)('%j: the first is there %s; shorter than another: %s', (words, times, shorter) => {
    const titles = titled(...words);
    const notes = notesOf(mainFeatures(titles[0]!, 0, titles)).map(([asked, is]) => `${asked}: ${is}`);
    expect(notes).toContain(`stated: ${times}`);
    expect(notes.includes('shorter: than another')).toBe(shorter);
  });
});
