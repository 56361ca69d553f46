import { describe, expect, it } from 'vitest';
import { createJudge } from '../../../../src/annotators/attributions/acceptance/acceptance.ts';
import { NUMBERS, namesOf } from '../../../../src/annotators/attributions/acceptance/features/index.ts';
import { sightOf } from '../../../../src/annotators/attributions/acceptance/sight.ts';
import { link } from '../../../../src/annotators/attributions/linker/link.ts';
import type { Word } from '../../../../src/annotators/attributions/tagger/words.ts';
import { readMarked } from '../linker/marked.ts';

const sightIn = (marked: string, nested = false, levelOf: (word: Word) => number = () => 0) => {
  const tagged = readMarked(marked, levelOf).tagged.map((one) => ({ ...one, view: { ...one.view, nested } }));
  return sightOf(link(tagged)[0]!, { lemma: 'say', class: 'neutral' });
};

describe('what speaks for a candidate', () => {
  it.each([
    ['S<Ana Ruiz> C<said> K<that the dam was safe>.', 'any|cue=say'],
    ['S<Ana Ruiz> C<said> K<that the dam was safe>.', 'any|cue class=neutral strong'],
    ['S<Ana Ruiz> C<said> K<that the dam was safe>.', 'any|cue form= past'],
    ['It C<was said> K<that the dam was safe>.', 'any|cue form=be past'],
    ['S<Ana Ruiz> C<said> K<that the dam was safe>.', 'any|source=name'],
    ['S<he> C<said> K<that the dam was safe>.', 'any|source=pronoun'],
    ['It was C<said> K<that the dam was safe>.', 'any|cue and source side=say none'],
    ['S<Ana Ruiz> C<said> K<that the dam was safe>.', 'any|clause=true that'],
    ['S<Ana Ruiz> C<said> K<that the dam was safe>.', 'any|frame=that true'],
    ['S<Ana Ruiz> C<said> K<that the dam was safe>.', 'any|content place=after'],
    ['K<The dam was safe>, S<Ana Ruiz> C<said>.', 'any|content place=before 3'],
    ['S<Ana Ruiz> C<said> K<"the dam is safe">.', 'any|quoted=all'],
    ['S<Ana Ruiz> C<said> K<the dam "is safe">.', 'any|quoted=part'],
    ['S<Ana Ruiz> C<said> K<the dam> as rain fell.', 'any|content ends=as'],
  ])('%s -> %s', (marked, name) => {
    expect(namesOf(sightIn(marked))).toContain(name);
  });

  it.each([
    ['S<Ana Ruiz> C<said> K<that the dam was safe>.', 'any|source hangs=cue left nsubj'],
    ['S<Ana Ruiz> C<said> K<that the dam was safe>.', 'any|content hangs=cue right ccomp'],
    ['S<Ana Ruiz> C<said> K<that the dam was safe>.', 'any|cue hangs=top'],
    ['S<Ana Ruiz> C<said> K<that the dam was safe>.', 'any|content loose=1'],
    ['S<Ana Ruiz> C<said> K<that the dam was safe>.', 'any|content cut=0'],
    ['S<Ana Ruiz> C<said> that the dam K<was safe>.', 'any|content cut=2'],
  ])('in a sentence that the parser reads: %s -> %s', (marked, name) => {
    const names = namesOf(sightIn(marked, false, ({ lower }) => (lower === 'said' ? 7 : 0)));
    expect(names).toContain(name);
  });

  it('tells nothing of how words hang in a sentence without a likely cue', () => {
    expect(namesOf(sightIn('S<Ana Ruiz> C<said> K<that the dam was safe>.')).join()).not.toMatch(/hangs|loose|cut/);
  });

  it('is weighed anew within what somebody says', () => {
    const names = namesOf(sightIn('S<Ana Ruiz> C<said> K<that the dam was safe>.', true));
    expect(names).toContain('within|cue=say');
    expect(names).toContain('any|cue=say');
  });
});

describe('the judge', () => {
  const marked = 'S<Ana Ruiz> C<said> K<that the dam was safe>.';
  it.each([
    ['without weights', new Map<string, number>(), 0.5],
    ['by a feature', new Map([['any|cue=say', 2]]), 0.88],
    ['by two values seen together', new Map([['any|clause=true that', -2]]), 0.12],
    ['not by what holds within a saying', new Map([['within|cue=say', 2]]), 0.5],
  ])('%s', (_name, weights, probability) => {
    expect(createJudge(weights)(sightIn(marked))).toBeCloseTo(probability, 2);
  });

  it('weighs all that a candidate has', () => {
    const sight = sightIn(marked, true);
    const weights = new Map(namesOf(sight).map((name, at) => [name, (at % 5) / 10 - 0.2]));
    for (const [at, [name]] of NUMBERS.entries()) weights.set(name, at / 10);
    let sum = NUMBERS.reduce((total, [name, of]) => total + weights.get(name)! * sight.sure[of], 0);
    for (const name of namesOf(sight)) sum += weights.get(name)!;
    expect(createJudge(weights)(sight)).toBeCloseTo(1 / (1 + Math.exp(-sum)), 10);
  });
});
