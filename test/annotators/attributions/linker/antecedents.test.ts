import { describe, expect, it } from 'vitest';
import { antecedentOf } from '../../../../src/annotators/attributions/linker/antecedents.ts';
import { makeTokenized } from '../../../helpers/documents.ts';

/** The antecedent of the source marked in a sentence: `Ana Ruiz, [who] said` -> Ana Ruiz. */
function read(marked: string): string | null {
  const text = marked.replaceAll(/[[\]]/g, '');
  const { tokens } = makeTokenized(text).layers;
  const start = marked.indexOf('[');
  const first = tokens.starts.indexOf(start);
  const end = tokens.ends.indexOf(marked.indexOf(']') - 1) + 1;
  const found = antecedentOf(tokens, { first, end });
  return found && text.slice(tokens.starts[found.first]!, tokens.ends[found.end - 1]!);
}

describe('antecedents of relative pronouns', () => {
  it.each<[string, string | null]>([
    ['He met Ana Ruiz, [who] said it was safe.', 'Ana Ruiz'],
    ['They spoke to the mayor of Lima, [who] said it was safe.', 'the mayor of Lima'],
    ['It was built by the Lago Board, [which] says it is safe.', 'the Lago Board'],
    ['There were guards [who] said it was safe.', 'guards'],
    ['He met Ana Ruiz in Lima, and [she] said it was safe.', null],
    ['He left, [which] shows it was safe.', null],
    ['[Who] said it was safe?', null],
  ])('%s -> %s', (marked, expected) => {
    expect(read(marked)).toBe(expected);
  });
});
