/** The model files: what is wrong with one is said clearly, and nothing else is read. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../src/annotators/names/labels.ts';
import { FEATURES_VERSION, LANES, MODEL_MAGIC, MODEL_VERSION, readModel } from '../../../src/annotators/names/model.ts';
import { dataPath } from '../../../src/lexicon/data-files.ts';
import { readSections, type Section, writeSections } from '../../../src/lexicon/sections.ts';
import { readWordClasses } from '../../../src/tagging/word-classes.ts';

const shipped = new Uint8Array(readFileSync(dataPath('models/names.bin')));

describe('readModel', () => {
  const about = { version: MODEL_VERSION, features: FEATURES_VERSION, labels: LABELS, unit: 0.01, calibration: [] };
  const arrays: Record<string, Section> = {
    sizes: new Uint8Array(65536),
    halves: new Uint16Array(0),
    masks: new Uint16Array(0),
    masksHigh: new Uint8Array(0),
    values: new Int8Array(0),
    pairs: new Int16Array(LABELS.length ** 2),
  };
  const without = (name: string) => Object.fromEntries(Object.entries(arrays).filter(([key]) => key !== name));

  it('reads the file that ships, which is small', () => {
    const model = readModel(shipped);
    expect(model.lanes.length % LANES).toBe(0);
    expect(new Set(model.lanes).size).toBeGreaterThan(1000);
    expect(shipped.length).toBeLessThan(4_000_000);
  });

  it('reads an empty model', () => {
    expect(readModel(writeSections(MODEL_MAGIC, about, arrays)).lanes).toHaveLength(0);
  });

  it.each([
    ['an empty file', new Uint8Array(0), /not a model file/],
    ['another file', new TextEncoder().encode('<!doctype html><title>404</title>'), /not a model file/],
    ['a file cut short in its header', shipped.slice(0, 40), /description cannot be read/],
    ['a file cut short in its arrays', shipped.slice(0, shipped.length - 5000), /ends in the middle/],
    [
      'a header that is no description',
      Uint8Array.from([...new TextEncoder().encode(MODEL_MAGIC), 4, 0, 0, 0, ...new TextEncoder().encode('null')]),
      /description cannot be read/,
    ],
    ['another version', writeSections(MODEL_MAGIC, { ...about, version: 99 }, arrays), /has version 99/],
    ['other features', writeSections(MODEL_MAGIC, { ...about, features: 99 }, arrays), /version 99 of the features/],
    ['other labels', writeSections(MODEL_MAGIC, { ...about, labels: ['O', 'X'] }, arrays), /has the labels O,X/],
    ['no weights', writeSections(MODEL_MAGIC, about, without('values')), /no array "values"/],
  ])('%s: a clear error', (_, bytes, message) => {
    expect(() => readModel(bytes)).toThrow(message);
    expect(() => readModel(bytes)).toThrow(/names\.bin/);
  });
});

describe('readWordClasses', () => {
  it('reads the file that ships', () => {
    const classes = readWordClasses(readFileSync(dataPath('models/word-classes.bin')));
    expect(classes.fine.length).toBe(classes.table.halves.length);
  });

  it('refuses another version', () => {
    expect(() => readWordClasses(writeSections('NEWSXWCL', { version: 0 }, {}))).toThrow(/version 0/);
  });
});

describe('sections', () => {
  it('gives back what was written', () => {
    const bytes = writeSections('TESTTEST', { n: 1 }, { a: Uint8Array.of(1, 2, 3), b: Int16Array.of(-5, 300) });
    const read = readSections(bytes, 'TESTTEST', 'test');
    expect(read.about).toEqual({ n: 1 });
    expect([...read.array('a', 'u8')]).toEqual([1, 2, 3]);
    expect([...read.array('b', 'i16')]).toEqual([-5, 300]);
    expect(() => read.array('b', 'u8')).toThrow(/no array/);
  });
});
