import { describe, expect, test } from 'vitest';
import { type Annotator, defineAnnotator } from '../../src/annotators/annotator.ts';
import { PIPELINE } from '../../src/annotators/index.ts';
import { LOADERS, loadStages } from '../../src/annotators/loading.ts';
import { PLAIN, plan, runStages } from '../../src/annotators/runner.ts';
import { VIEWS } from '../../src/views/index.ts';
import { makeDocument } from '../helpers/documents.ts';

const stage = (provides: string, ...requires: string[]): Annotator =>
  ({ name: provides, summary: '', provides, requires, annotate: () => [] }) as unknown as Annotator;
const names = (stages: readonly Annotator[]): string[] => stages.map((one) => one.name);

describe('the pipeline', () => {
  test('names are unique, each layer has one maker, every stage says what it does', () => {
    expect(new Set(names(PIPELINE)).size).toBe(PIPELINE.length);
    expect(new Set(PIPELINE.map((one) => one.provides)).size).toBe(PIPELINE.length);
    for (const one of PIPELINE) expect(one.summary).toMatch(/^[A-Z].*\.$/);
  });

  test.each(PIPELINE.map((one, i) => [one.name, i] as const))(
    '%s requires only what earlier stages provide',
    (_, i) => {
      const provided = PIPELINE.slice(0, i).map((one) => one.provides);
      for (const layer of PIPELINE[i]!.requires) expect(provided).toContain(layer);
    },
  );

  test.each(VIEWS.map((view) => [view.name, view] as const))('the view %s can be served', (_, view) => {
    expect(() => plan(PIPELINE, view.requires, new Set())).not.toThrow();
  });

  test('dates run without coreference', () => {
    const stages = names(plan(PIPELINE, ['dates'], new Set()));
    expect(stages).toContain('dates');
    for (const other of ['names', 'entities', 'attributions', 'quotes']) expect(stages).not.toContain(other);
  });
});

describe('stages that are loaded one by one', () => {
  test('are those of the pipeline, in its order', async () => {
    expect(Object.keys(LOADERS)).toEqual(PIPELINE.map((one) => one.provides));
    for (const one of PIPELINE) expect(await LOADERS[one.provides]()).toBe(one);
  });

  test.each(VIEWS.map((view) => [view.name, view] as const))('are enough for the view %s', async (_, view) => {
    const wanted = plan(PIPELINE, view.requires, new Set());
    expect(names(await loadStages(view.requires))).toEqual(names(wanted));
  });
});

describe('plan', () => {
  const pipeline = [
    stage('tokens'),
    stage('sentences', 'tokens'),
    stage('dates', 'tokens'),
    stage('names', 'sentences'),
  ];
  test('keeps pipeline order and leaves out what nobody asked for', () => {
    expect(names(plan(pipeline, ['names'] as never, new Set()))).toEqual(['tokens', 'sentences', 'names']);
  });
  test('takes layers that a document already has', () => {
    expect(names(plan(pipeline, ['names'] as never, new Set(['sentences'])))).toEqual(['names']);
    expect(plan(pipeline, ['names'] as never, new Set(['names']))).toEqual([]);
  });
  test('refuses a layer nobody makes', () => {
    expect(() => plan(pipeline, ['quotes'], new Set())).toThrow('no annotator provides the layer "quotes"');
  });
  test('refuses a stage before what it requires', () => {
    expect(() => plan([stage('names', 'tokens'), stage('tokens')], ['names'], new Set())).toThrow(
      '"tokens" comes too late',
    );
  });
});

describe('a run', () => {
  const layersOf = (wanted: readonly string[], kept?: 'wanted'): string[] =>
    Object.keys(runStages(PIPELINE, makeDocument('Ana Ruiz left.'), wanted as never, PLAIN, kept).layers);
  test('attaches what the wanted layers are made from, too', () => {
    expect(layersOf(['names'])).toEqual(expect.arrayContaining(['tokens', 'sentences', 'names']));
  });
  test('lets go what is only made from, where that is asked for', () => {
    expect(layersOf(['names'], 'wanted')).toEqual(['names']);
    expect(layersOf(['tokens', 'names'], 'wanted')).toEqual(['tokens', 'names']);
  });
  test('finds dates when the words are let go: no layer of it lies beside what names and speakers need', () => {
    const seen: string[][] = [];
    const watched = PIPELINE.map((one) => ({
      ...one,
      annotate: (document: Parameters<Annotator['annotate']>[0], context: typeof PLAIN) => {
        if (one.provides === 'dates') seen.push(Object.keys(document.layers).sort());
        return one.annotate(document, context);
      },
    }));
    const wanted = ['structure', 'entities', 'quotes', 'dates'] as const;
    runStages(watched, makeDocument('Ana Ruiz left on Monday.'), wanted, PLAIN, 'wanted');
    expect(seen).toEqual([['entities', 'quotes', 'sentences', 'structure']]);
  });
  test.each(VIEWS.map((view) => [view.name, view] as const))('the view %s has all that it requires', (_, view) => {
    expect(layersOf(view.requires, 'wanted').sort()).toEqual([...new Set<string>(view.requires)].sort());
  });
});

test('reading a layer that was not required does not compile', () => {
  defineAnnotator({
    name: 'wrong',
    summary: '',
    requires: ['tokens'],
    provides: 'language',
    // @ts-expect-error: `sentences` is not among the required layers
    annotate: (document) => String(document.layers.sentences.length),
  });
});
