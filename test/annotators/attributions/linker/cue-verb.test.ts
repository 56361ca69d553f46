import { describe, expect, it } from 'vitest';
import { cueVerb } from '../../../../src/annotators/attributions/linker/cue-verb.ts';
import { tokenize } from '../../../../src/annotators/tokens/index.ts';

describe('the verb of a cue', () => {
  it.each<[string, string | null]>([
    ['said', 'say'],
    ['has also said', 'say'],
    ['According to', 'according to'],
    ['have been urging', 'urge'],
    ['pointed out', 'point out'],
    ['are confident', 'be confident'],
    ['allegations', 'allege'],
    ['walked', null],
    [':', null],
    ['—', null],
  ])('%s', (text, lemma) => {
    const tokens = tokenize(text);
    expect(cueVerb(tokens, { first: 0, end: tokens.words.length })?.lemma ?? null).toBe(lemma);
  });

  it('looks past the end of the cue for the rest of a phrase', () => {
    const tokens = tokenize('called on Seoul');
    expect(cueVerb(tokens, { first: 0, end: 1 })).toMatchObject({ lemma: 'call on' });
  });
});
