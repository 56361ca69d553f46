/** Characters of data/damaged-characters.tsv, each as a whole text reads it. */
import iconv from 'iconv-lite';
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
    const damaged = `so &${name};b it`;
    const { text } = readPlainly(damaged);
    expect(text).toHaveLength(damaged.length);
    expect(text.replace(/[\u034f\s]/g, '')).toBe(`so${character!.trim()}bit`);
  });

  test.each(ROWS.filter(([kind]) => kind === 'byte'))('%s: %s ends a misread character', (_kind, byte, character) => {
    expect(iconv.decode(Buffer.from(byte!, 'hex'), 'windows-1252')).toBe(character);
    // A character whose UTF-8 ends in that byte: U+0400 and what the byte's last six bits say.
    expect(misread(String.fromCharCode(0x400 + (Number.parseInt(byte!, 16) & 0x3f))).slice(1)).toBe(character);
  });
});
