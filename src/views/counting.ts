/**
 * The run of a view that counts over articles. Each article is reduced to the facts that
 * are counted, so that texts and annotations need not be held. With `--dedupe` the facts
 * wait until all articles have been seen, since which of several copies is the first can
 * be told only then; without it they are counted at once.
 *
 *   the same wire story in ten papers, --dedupe -> counted once, as its first paper has it
 */
import { dateOf } from '../analyses/article-date.ts';
import { type Copy, clustersOf, NEAR, shinglesOf } from '../analyses/near-duplicates.ts';
import type { Annotated, Document } from '../document/document.ts';
import type { LayerName } from '../document/layers.ts';
import { slice } from '../document/span.ts';
import type { Row, ViewRun } from './view.ts';
import { flag } from './view-options.ts';

/** The options that all counting views share. */
export const COUNTING = {
  dedupe: flag('count near-duplicate articles once, as the first of them has it'),
};

interface Counter<F, R extends Row> {
  add(facts: F): void;
  end(): readonly R[];
}

export function counting<L extends LayerName, F, R extends Row>(
  dedupe: boolean,
  factsOf: (document: Annotated<L>) => F,
  counter: Counter<F, R>,
): ViewRun<R> {
  const held: { readonly facts: F; readonly copy: Copy }[] = [];
  return {
    add: (document) => {
      // The runner has attached the layers that the view requires.
      const facts = factsOf(document as Annotated<L>);
      if (dedupe) held.push({ facts, copy: copyOf(document as Annotated<'structure'>) });
      else counter.add(facts);
      return [];
    },
    end: () => {
      const clusters = clustersOf(
        held.map(({ copy }) => copy),
        NEAR,
      );
      const firsts = clusters.map((places) => places[0]!).sort((a, b) => a - b);
      for (const place of firsts) counter.add(held[place]!.facts);
      return counter.end();
    },
  };
}

/** What near-duplicates are told by: the article's body, without what each outlet adds to it. */
export function copyOf(document: Document & Annotated<'structure'>): Copy {
  return { shingles: shinglesOf(bodyOf(document)), date: dateOf(document) };
}

export function bodyOf({ text, layers }: Annotated<'structure'>): string {
  return layers.structure.blocks
    .filter((block) => block.kind === 'body')
    .map((block) => slice(text, block))
    .join('\n');
}
