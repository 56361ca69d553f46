/** Every row of data/page-names.tsv, data/page-lines.tsv and data/page-shown.tsv: it says what it says by itself, and once. */
import { describe, expect, test } from 'vitest';
import { isBelowInFeed, isLabel, isReply, isRequest } from '../../src/inputs/markup/page-lines.ts';
import { readTable } from '../../src/lexicon/data.ts';
import { pageNames, pageShownPattern } from '../../src/lexicon/page-words.ts';

const NAMES = readTable('page-names.tsv');
const LINES = readTable('page-lines.tsv');
const SHOWN = readTable('page-shown.tsv');

describe('data/page-names.tsv', () => {
  test('says each name once', () => {
    const names = NAMES.map(([, name]) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(new Set(NAMES.map(([kind]) => kind)).size).toBe(13);
  });

  test.each(NAMES)('%s: %s', (kind, name) => {
    const written = name!.replace('#', '12');
    const camel = written.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
    const kinds = (one: string) =>
      pageNames(one)
        .filter((row) => row.name === name)
        .map((row) => row.kind);
    expect(kinds(written.replaceAll(' ', '-'))).toEqual([kind]);
    const isWhole = kind === 'comments as a whole';
    expect(kinds(`c-article__${written.replaceAll(' ', '_')}--wide`)).toEqual(isWhole ? [] : [kind]);
    if (!name!.includes('#')) expect(kinds(camel)).toEqual([kind]);
    expect(kinds(`x${written.replaceAll(' ', '-')}y`)).toEqual([]);
  });

  test('does not take what an article is about for what its box is', () => {
    expect(pageNames('category-advertising')).toEqual([]);
    expect(pageNames('tag-newsletters')).toEqual([]);
    expect(pageNames('no-comments')).toEqual([]);
  });
});

describe('data/page-lines.tsv', () => {
  test('says each form once', () => {
    const forms = LINES.map(([kind, form]) => `${kind} ${form}`);
    expect(forms).toEqual([...new Set(forms)]);
  });

  test.each(LINES)('%s: %s', (kind, form, example) => {
    expect(example).toMatch(new RegExp(form!, 'iu'));
    const isIt = { reply: isReply, request: isRequest, notice: isRequest, feed: isBelowInFeed }[kind!] ?? isLabel;
    expect(isIt(example!)).toBe(true);
    expect(isIt(example!.replace(new RegExp(form!, 'iu'), 'Harbourside quays'))).toBe(false);
  });
});

describe('data/page-shown.tsv', () => {
  const patterns = {
    nobody: pageShownPattern((of) => `^${of('nobody')}$`)(),
    dated: pageShownPattern((of) => `^${of('dated')}\\b`)(),
    revised: pageShownPattern((of) => `^${of('revised')}\\b`)(),
  };

  test('says each form once', () => {
    const forms = SHOWN.map(([kind, form]) => `${kind} ${form}`);
    expect(forms).toEqual([...new Set(forms)]);
  });

  test.each(SHOWN)('%s: %s', (kind, form, example) => {
    const pattern = patterns[kind as keyof typeof patterns];
    expect(example).toMatch(pattern);
    expect(example!.replace(new RegExp(form!, 'iu'), 'Harbourside')).not.toMatch(pattern);
  });
});
