import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../../src/annotators/attributions/tagger/labels.ts';
import {
  FEATURES_VERSION,
  MODEL_MAGIC,
  MODEL_VERSION,
  readModel,
} from '../../../../src/annotators/attributions/tagger/model.ts';
import { classesMark } from '../../../../src/annotators/attributions/tagger/words.ts';
import { writeSections } from '../../../../src/lexicon/sections.ts';
import { PARSER_MODEL } from '../../../../src/parsing/model.ts';

const about = {
  version: MODEL_VERSION,
  features: FEATURES_VERSION,
  labels: LABELS,
  classes: classesMark(),
  parser: PARSER_MODEL.load().mark,
  unit: 1,
};

describe('a model file that does not fit', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['layout', { version: 0 }, /has version 0, this newsx reads/],
    ['features', { features: 0 }, /was trained for version 0 of the features/],
    ['labels', { labels: ['O'] }, /has the labels O, this newsx has/],
    ['word classes', { classes: 1 }, /was trained with other word classes .* train it again/],
    ['parser', { parser: 1 }, /was trained with another parser .* train it again/],
    ['weights', {}, /has no array "first tokens"/],
  ])('%s', (_name, change, message) => {
    const bytes = writeSections(MODEL_MAGIC, { ...about, ...change }, {});
    expect(() => readModel(bytes)).toThrow(message);
  });

  it('is told from other files', () => {
    expect(() => readModel(new TextEncoder().encode('a text, not a model'))).toThrow(
      /attributions\.bin: not a model file/,
    );
  });
});
