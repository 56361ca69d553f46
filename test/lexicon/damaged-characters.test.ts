/** Characters of data/damaged-characters.tsv, each as a whole text reads it. */
import { describe, expect, test } from 'vitest';
import { readPlainly } from '../../src/annotators/escaped-marks.ts';
import { misread } from '../../src/lexicon/damaged-characters.ts';
import { readTable } from '../../src/lexicon/data.ts';

const ROWS = readTable('damaged-characters.tsv');

describe('data/damaged-characters.tsv', () => {
  test('says each thing once', () => {
    const keys = ROWS.map(([kind, key]) => `${kind} ${key}`);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test.each(ROWS.filter(([kind]) => kind === 'named'))('%s: %s', (_kind, name, character) => {
    const { text } = readPlainly(`so &${name};b it`);
    expect(text.replaceAll('\u034f', '').trim().replace(/\s+/g, ' ')).toContain(character!.trim());
    expect(text).not.toContain('&'.concat(name!));
  });

  test.each(ROWS.filter(([kind]) => kind === 'byte'))('%s: %s ends a misread character', (_kind, byte, character) => {
    // A character whose UTF-8 ends in that byte: U+0400 and what the byte's last six bits say.
    expect(misread(String.fromCharCode(0x400 + (Number.parseInt(byte!, 16) & 0x3f))).slice(1)).toBe(character);
  });
});
