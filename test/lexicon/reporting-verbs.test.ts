import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERB_CLASSES, type VerbClass } from '../../src/document/layers.ts';
import { readTable } from '../../src/lexicon/data.ts';
import { inflect } from '../../src/lexicon/inflect.ts';
import { FRAMES, verbAt, verbForm, verbOf } from '../../src/lexicon/reporting-verbs.ts';

const rows = readTable('reporting-verbs.tsv');
const tokens = (text: string) => text.split(' ').map((word) => ({ text: word }));

describe('data/reporting-verbs.tsv', () => {
  it('has six columns, each lemma once, only known classes, frames and marks', () => {
    expect(new Set(rows.map(([lemma]) => lemma)).size).toBe(rows.length);
    for (const row of rows) {
      const [lemma, verbClass, frames = '', use, , source] = row;
      expect(row, lemma).toHaveLength(6);
      expect(VERB_CLASSES, lemma).toContain(verbClass);
      for (const frame of frames.split(',')) expect(FRAMES, lemma).toContain(frame);
      expect(['', 'weak', 'attitude'], lemma).toContain(use);
      expect(source, lemma).toMatch(/^(?:-|[a-z_]+-[\d.]+)$/);
    }
  });

  it('uses every class, and is grouped by it, each group in order of the alphabet', () => {
    const key = ([lemma = '', verbClass = '']: string[]) =>
      `${String(VERB_CLASSES.indexOf(verbClass as VerbClass)).padStart(2, '0')} ${lemma}`;
    expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(VERB_CLASSES));
    expect(rows.map(key)).toEqual(rows.map(key).sort());
  });

  it('gives no form to two lemmas', () => {
    const owner = new Map<string, string>();
    for (const [lemma = '', , , , irregular = ''] of rows.filter((row) => row[4] !== '=')) {
      const [head = '', ...rest] = lemma.split(' ');
      for (const [form] of inflect(head, irregular === '' ? [] : irregular.split(' '))) {
        const text = [form, ...rest].join(' ');
        expect(owner.get(text) ?? lemma, text).toBe(lemma);
        owner.set(text, lemma);
      }
    }
  });
});

describe('verbOf and verbForm', () => {
  it.each([
    ['said', 'say', 'neutral', 'past'],
    ['says', 'say', 'neutral', 's'],
    ['written', 'write', 'neutral', 'en'],
    ['according to', 'according to', 'neutral', 'base'],
    ['announces', 'announce', 'announce', 's'],
    ['stressed', 'stress', 'assert', 'past'],
    ['stresses', 'stress', 'assert', 's'],
    ['pointed out', 'point out', 'assert', 'past'],
    ['claiming', 'claim', 'distance', 'ing'],
    ['admitting', 'admit', 'concede', 'ing'],
    ['denies', 'deny', 'deny', 's'],
    ['rebutted', 'rebut', 'deny', 'past'],
    ['warn', 'warn', 'warn', 'base'],
    ['calling on', 'call on', 'direct', 'ing'],
    ['begging', 'beg', 'direct', 'ing'],
    ['vowed', 'vow', 'commit', 'past'],
    ['pledging', 'pledge', 'commit', 'ing'],
    ['hailed', 'hail', 'praise', 'past'],
    ['slammed', 'slam', 'criticize', 'past'],
    ['criticised', 'criticize', 'criticize', 'past'],
    ['conveyed', 'convey', 'express', 'past'],
    ['thought', 'think', 'think', 'past'],
    ['foreseen', 'foresee', 'think', 'en'],
    ['replied', 'reply', 'ask', 'past'],
    ['read', 'read', 'neutral', 'past'],
    ['agreeing', 'agree', 'assert', 'ing'],
    ['went on to say', 'go on to say', 'neutral', 'past'],
    ['signalled', 'signal', 'distance', 'past'],
    ['signaled', 'signal', 'distance', 'past'],
  ])('%s is %s (%s, %s)', (form, lemma, verbClass, is) => {
    expect(verbOf(form)).toMatchObject({ lemma, class: verbClass });
    expect(verbForm(form)).toBe(is);
  });

  it.each(['walk', 'Said', 'sayed', 'writed', 'denyed', 'vowwed', 'offerred', 'agreing', 'speech', 'reporter', ''])(
    '%s is none',
    (form) => {
      expect(verbOf(form)).toBeNull();
      expect(verbForm(form)).toBeNull();
    },
  );

  it('marks as weak what is more often something else', () => {
    for (const form of ['state', 'claims', 'called', 'plan', 'backed', 'views', 'feared'])
      expect(verbOf(form)?.weak).toBe(true);
    for (const form of ['said', 'urged', 'denied', 'according to']) expect(verbOf(form)?.weak).toBe(false);
  });

  it('says what a verb takes as its content', () => {
    expect(verbOf('urge')?.frames.has('to')).toBe(true);
    expect(verbOf('pledge')?.frames.has('inf')).toBe(true);
    expect(verbOf('praised')?.frames.has('that')).toBe(false);
    expect(verbOf('told')?.frames.has('whom')).toBe(true);
    expect(verbOf('accused')?.frames.has('of')).toBe(true);
  });
});

describe('verbAt', () => {
  it.each([
    ['He called on them to stop', 1, 'call on', 2],
    ['He called for calm', 1, 'call for', 2],
    ['According to police', 0, 'according to', 2],
    ['They made it clear that', 1, 'make it clear', 3],
    ['Li said that', 1, 'say', 1],
    ['He called home', 1, 'call', 1],
    ['they point out flaws', 1, 'point out', 2],
  ])('%s, at %i: %s (%i tokens)', (text, index, lemma, length) => {
    expect(verbAt(tokens(text), index)).toMatchObject({ verb: { lemma }, length });
  });

  it.each([
    ['He pointed home', 1],
    ['He walked on', 1],
    ['Li said', 5],
  ])('%s, at %i: none', (text, index) => {
    expect(verbAt(tokens(text), index)).toBeNull();
  });

  it('takes any tokens and stays inside them', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat(20), (words, index) => {
        const found = verbAt(
          words.map((text) => ({ text })),
          index,
        );
        expect(index + (found?.length ?? 0)).toBeLessThanOrEqual(Math.max(words.length, index));
      }),
    );
  });
});
