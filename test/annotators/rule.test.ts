import { describe, expect, it } from 'vitest';
import { ALL_RULES, attempt, findBy, firstOf, type Rule, type RuleUse, refineBy } from '../../src/annotators/rule.ts';

interface Word {
  readonly text: string;
  readonly rules?: readonly string[];
}

const declared = (name: string) => ({ name, why: 'So that it is tested.', example: name });
const word = (text: string): Word => ({ text });

/** Takes the article away. */
const noArticle: Rule<[readonly Word[]], readonly Word[]> = {
  ...declared('article'),
  apply: (words) => words.filter(({ text }) => text !== 'the'),
};
const upper: Rule<[readonly Word[]], readonly Word[]> = {
  ...declared('upper'),
  apply: (words) => words.map((one) => (one.text === 'bank' ? { ...one, text: 'Bank' } : one)),
};
const called = (name: string, only: string): Rule<[string], Word | null> => ({
  ...declared(name),
  apply: (text) => (text === only ? word(text) : null),
});

/** A use that writes down what it is told. */
function noting(...without: string[]): RuleUse & { readonly told: string[] } {
  const told: string[] = [];
  const texts = (words: readonly object[]): string => words.map((one) => (one as Word).text).join('+');
  return {
    without: new Set(without),
    trace: (rule, made, gone) => told.push(`${rule}: ${texts(made)} < ${texts(gone)}`),
    told,
  };
}

describe('refineBy', () => {
  const words = [word('the'), word('bank'), word('said')];

  it('runs the rules in their order, and marks nothing where nobody asks', () => {
    expect(refineBy([noArticle, upper], ALL_RULES, words)).toEqual([word('Bank'), word('said')]);
  });
  it('says which finding a rule changed or dropped, and marks what it changed', () => {
    const use = noting();
    const refined = refineBy([noArticle, upper, upper], use, words);
    expect(refined).toEqual([{ text: 'Bank', rules: ['upper'] }, word('said')]);
    expect(use.told).toEqual(['article:  < the', 'upper: Bank < bank']);
  });
  it('adds to the names that a finding carries', () => {
    const rename: typeof upper = { ...declared('x'), apply: (all) => all.map((one) => ({ ...one, text: 'x' })) };
    expect(refineBy([upper, rename], noting(), [word('bank')])).toEqual([{ text: 'x', rules: ['upper', 'x'] }]);
  });
  it('leaves rules out by name', () => {
    const use = noting('article');
    expect(refineBy([noArticle, upper], use, words)[0]).toEqual(word('the'));
    expect(use.told).toEqual(['upper: Bank < bank']);
  });
});

describe('firstOf and attempt', () => {
  const rules = [called('a', 'one'), called('b', 'two'), called('c', 'two')];

  it('gives the first answer and its rule, or null', () => {
    const found = firstOf(rules, ALL_RULES, 'two');
    expect([found?.answer, found?.rule.name]).toEqual([word('two'), 'b']);
    expect(firstOf(rules, ALL_RULES, 'three')).toBeNull();
  });
  it('passes over a rule that is left out, and tells of the one that answers only', () => {
    const use = noting('b');
    expect(firstOf(rules, use, 'two')?.rule.name).toBe('c');
    expect(use.told).toEqual(['c: two < ']);
    expect(attempt(rules[1]!, use, 'two')).toBeNull();
  });
});

describe('findBy', () => {
  const each: Rule<[string], readonly Word[]> = { ...declared('each'), apply: (text) => text.split(' ').map(word) };
  const nothing: Rule<[string], readonly Word[]> = { ...declared('nothing'), apply: () => [] };

  it('gathers what all rules find, marked where somebody asks', () => {
    expect(findBy([each, nothing, each], ALL_RULES, 'a b').map(({ text }) => text)).toEqual(['a', 'b', 'a', 'b']);
    const use = noting();
    expect(findBy([nothing, each], use, 'a')).toEqual([{ text: 'a', rules: ['each'] }]);
    expect(use.told).toEqual(['each: a < ']);
    expect(findBy([each], noting('each'), 'a')).toEqual([]);
  });
});
