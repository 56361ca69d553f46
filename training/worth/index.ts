/**
 * What each feature template of a tagger is worth, and what it costs, as a table of tab-separated values.
 *
 *   npm run -s templates -- names|attributions FOLDER CORPUS [EVERY] > training/worth/names.tsv
 *
 * A line is a template of the shipped model. `features`: its features a token; `share`: their share of
 * all. `loss`: by how much the mean loss of a token grows, in thousandths, when its weights are left out;
 * `f1`: what spans found exactly lose by it, in points. Templates that see the same lean on each other:
 * a line tells what is lost without training again, which is more than what training without it loses.
 */
import { createChain } from '../../src/tagging/chain.ts';
import { createBag } from '../../src/tagging/feature-bag.ts';
import { attributionsSubject } from './attributions.ts';
import { namesSubject } from './names.ts';
import type { Sequence, Subject } from './subject.ts';
import { templatesIn, traced } from './trace.ts';

/** The scores that each template gives to the tokens of a sequence. */
interface Contributions {
  readonly sequence: Sequence;
  readonly all: Float64Array;
  readonly byTemplate: ReadonlyMap<number, Float64Array>;
}

function main(): void {
  const [tagger, folder, corpus, every = '1'] = process.argv.slice(2);
  if ((tagger !== 'names' && tagger !== 'attributions') || folder === undefined || corpus === undefined)
    throw new Error('usage: npm run -s templates -- names|attributions FOLDER CORPUS [EVERY]');
  const subject = (tagger === 'names' ? namesSubject : attributionsSubject)(folder, corpus, Number(every));
  const names = templatesIn(subject.tables);
  const counts = new Float64Array(names.length);
  const parts = subject.sequences.map((sequence) => contributionsOf(subject, sequence, counts));
  const tokens = parts.reduce((sum, { sequence }) => sum + sequence.allowed.length, 0);
  const total = counts.reduce((a, b) => a + b, 0);
  const whole = measure(subject, parts, -1);
  console.log(`# Templates of the ${tagger} tagger on ${corpus} (${tokens} tokens); see training/worth/index.ts.`);
  console.log(`# With all of them: ${(total / tokens).toFixed(1)} features a token, F1 ${whole.f1.toFixed(2)}.`);
  console.log('template\tfeatures\tshare\tloss\tf1');
  for (const [place, name] of names.entries()) {
    const without = measure(subject, parts, place);
    const cells = [
      (counts[place]! / tokens).toFixed(2),
      `${((100 * counts[place]!) / total).toFixed(1)}`,
      (1000 * (without.loss - whole.loss)).toFixed(2),
      (whole.f1 - without.f1).toFixed(2),
    ];
    console.log([name, ...cells].join('\t'));
  }
}

function contributionsOf(
  { tables, shape, addWeights }: Subject,
  sequence: Sequence,
  counts: Float64Array,
): Contributions {
  const { labels: L } = shape;
  const bag = createBag();
  const count = sequence.allowed.length;
  const all = new Float64Array(count * L);
  const byTemplate = new Map<number, Float64Array>();
  for (let t = 0; t < count; t++) {
    const templates = traced(tables, bag, () => {
      bag.count = 0;
      sequence.collect(t, bag);
    });
    for (const [i, template] of templates.entries()) {
      counts[template] = counts[template]! + 1;
      let own = byTemplate.get(template);
      if (own === undefined) {
        own = new Float64Array(count * L);
        byTemplate.set(template, own);
      }
      addWeights(bag.hashes[i]!, own, t * L);
      addWeights(bag.hashes[i]!, all, t * L);
    }
  }
  return { sequence, all, byTemplate };
}

/** The mean loss of a token, and the F1 of spans in percent, with a template's weights left out (-1: none). */
function measure({ shape }: Subject, parts: readonly Contributions[], template: number): { loss: number; f1: number } {
  const { labels: L } = shape;
  const chain = createChain(shape, (below) => Math.exp(-below));
  let [loss, tokens, right, found, gold] = [0, 0, 0, 0, 0];
  for (const { sequence, all, byTemplate } of parts) {
    const count = sequence.allowed.length;
    const own = byTemplate.get(template);
    const fill = (): void => {
      chain.reset(count);
      for (let i = 0; i < count * L; i++) chain.scores[i] = all[i]! - (own?.[i] ?? 0);
      sequence.fillSteps(chain);
    };
    fill();
    const spans = new Set(spansIn(chain.best(count)));
    const annotated = spansIn(sequence.allowed.map((bits) => 31 - Math.clz32(bits & -bits)));
    right += annotated.filter((span) => spans.has(span)).length;
    found += spans.size;
    gold += annotated.length;
    chain.run(count);
    loss += chain.restrict(count, sequence.allowed);
    tokens += count;
  }
  return { loss: loss / tokens, f1: (200 * right) / Math.max(1, found + gold) };
}

/** The spans that labels spell out, as strings. */
function spansIn(labels: ArrayLike<number>): string[] {
  const spans: string[] = [];
  for (let at = 0; at < labels.length; at++) {
    if (labels[at]! % 2 === 0) continue;
    let end = at + 1;
    while (labels[end] === labels[at]! + 1) end++;
    spans.push(`${labels[at]} ${at} ${end}`);
  }
  return spans;
}

main();
