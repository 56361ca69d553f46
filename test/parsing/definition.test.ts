/** The parser that runs does what its definition in TypeScript does, move by move. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBytes } from '../../src/lexicon/data-files.ts';
import { readSections } from '../../src/lexicon/sections.ts';
import { PARSER_MAGIC, ROW } from '../../src/parsing/model.ts';
import { shippedParser } from '../../src/parsing/parser.ts';
import { type Bag, createBag } from '../../src/tagging/feature-bag.ts';
import { keyTable, rowOf } from '../../src/tagging/key-table.ts';
import { describe as wordOf } from '../../src/tagging/words.ts';
import { Configuration } from '../../training/parsing/configuration.ts';
import { moveFeatures, tagFeatures } from '../../training/parsing/features.ts';

const file = readSections(readBytes('models/parser.bin'), PARSER_MAGIC, 'the model');
const weightsOf = (name: string) => ({
  table: keyTable(file.array(`${name}Sizes`, 'u8'), file.array(`${name}Halves`, 'u16')),
  weights: file.array(`${name}Weights`, 'i8'),
});
type Weights = ReturnType<typeof weightsOf>;
const model = { tags: weightsOf('tag'), moves: weightsOf('move') };

/** The number of the greatest sum of those that have a bit in `allowed`. */
function best({ hashes, count }: Bag, { table, weights }: Weights, allowed: number): number {
  const sums = new Array<number>(ROW).fill(0);
  for (let i = 0; i < count; i++) {
    const row = rowOf(table, hashes[i]!);
    for (let k = 0; row >= 0 && k < ROW; k++) sums[k] = sums[k]! + weights[row * ROW + k]!;
  }
  const choice = sums.filter((_, k) => ((allowed >>> k) & 1) === 1);
  return sums.findIndex((sum, k) => ((allowed >>> k) & 1) === 1 && sum === Math.max(...choice));
}

function byDefinition(text: readonly string[]) {
  const bag = createBag();
  const configuration = new Configuration();
  const sentence = { words: text.map(wordOf), first: 0, count: text.length, tags: new Uint8Array(text.length) };
  for (let at = 0; at < sentence.count; at++) {
    bag.count = 0;
    tagFeatures(sentence, at, bag);
    sentence.tags[at] = best(bag, model.tags, 0xffff);
  }
  configuration.start(sentence.count);
  while (configuration.allowed !== 0) {
    bag.count = 0;
    moveFeatures(sentence, configuration, bag);
    configuration.move(best(bag, model.moves, configuration.allowed));
  }
  const { heads, moves, taken } = configuration;
  return { tags: sentence.tags, heads, moves, taken };
}

const WORDS =
  'Li,said,that,costs,rose,",", “,”,(,),told,reporters,who,leads,the,bank,and,added,was,by,2019,Rwanda,.,-,to'
    .split(/(?<!"),(?!")/)
    .map((word) => word.replaceAll('"', ''));

test('heads, moves and parts of speech are those of the definition', () => {
  const words = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ minLength: 1 })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, (text) => {
      const defined = byDefinition(text);
      const parse = shippedParser().parse(text.map(wordOf), 0, text.length);
      for (const column of ['tags', 'heads', 'moves', 'taken'] as const)
        expect([...parse[column]]).toEqual([...defined[column].subarray(0, text.length)]);
    }),
    { numRuns: 200 },
  );
});
