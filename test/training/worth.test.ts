import { describe, expect, it } from 'vitest';
import { add, add2, add3, createBag } from '../../src/tagging/feature-bag.ts';
import { templates } from '../../src/tagging/templates.ts';
import { templatesIn, traced } from '../../training/worth/trace.ts';

describe('the templates behind features', () => {
  const tables = {
    WORD: templates('test word', { any: 'any word', lower: '`said`' }),
    PAIR: templates('test pair', { both: '`he said`', unused: 'nothing' }),
  };
  const collect = (bag: ReturnType<typeof createBag>) => () => {
    bag.count = 0;
    add2(bag, tables.WORD.lower, 7);
    add3(bag, tables.PAIR.both, 7, 8);
    add(bag, tables.WORD.any);
    add2(bag, tables.WORD.lower, 9);
  };

  it('are found for each feature, and the features stay as they are', () => {
    const bag = createBag();
    collect(bag)();
    const before = bag.hashes.slice(0, bag.count);
    const names = templatesIn(tables);
    expect(Array.from(traced(tables, bag, collect(bag)), (place) => names[place])).toEqual([
      'WORD.lower',
      'PAIR.both',
      'WORD.any',
      'WORD.lower',
    ]);
    expect(bag.hashes.slice(0, bag.count)).toEqual(before);
  });
});
