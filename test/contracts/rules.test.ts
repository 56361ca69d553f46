/**
 * Holds that every rule says what it is, and that its example makes it fire: what a stage
 * lists is what runs.
 */
import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotators/annotate.ts';
import { PIPELINE } from '../../src/annotators/index.ts';
import { PHRASE_KINDS } from '../../src/annotators/reference/phrase.ts';
import { PLAIN } from '../../src/annotators/runner.ts';
import type { LayerName } from '../../src/document/layers.ts';
import { makeDocument } from '../helpers/documents.ts';

const RULES = PIPELINE.flatMap(({ name, provides, rules = [] }) =>
  rules.map((rule) => ({ stage: name, provides, rule })),
);

/** The rules that fire as a text is annotated. */
function fired(text: string, layer: LayerName, without: readonly string[] = []): Set<string> {
  const names = new Set<string>();
  const rules = { without: new Set(without), trace: (name: string) => void names.add(name) };
  annotate(makeDocument(text, { published: '2025-10-02' }), [layer], { ...PLAIN, rules });
  return names;
}

/** Rules in a folder of their own that a stage of another name runs. */
const ROOMS: Readonly<Record<string, string>> = { 'named-entities': 'named-entities|places' };

test('names are unique over all stages, and begin with their stage', () => {
  const names = RULES.map(({ rule }) => rule.name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  for (const { stage, rule } of RULES)
    expect(rule.name).toMatch(new RegExp(`^(?:${ROOMS[stage] ?? stage})/[a-z]+(?:-[a-z]+)*$`));
});

describe.each(RULES.map(({ provides, rule }) => [rule.name, rule, provides] as const))('%s', (name, rule, layer) => {
  test('says in one sentence why it is there', () => {
    expect(rule.why).toMatch(/^[A-Z][^\n]{20,160}\.$/);
  });

  test('fires on its example, and not when it is left out', () => {
    expect([...fired(rule.example, layer)]).toContain(name);
    expect([...fired(rule.example, layer, [name])]).not.toContain(name);
  });
});

test('what a stage with rules finds says which of them, or which model, decided', () => {
  const stages = new Set([...RULES.map(({ stage }) => stage), 'places']);
  const models = [...[...stages].map((stage) => `${stage}/crf`), ...PHRASE_KINDS.map((kind) => `references/${kind}`)];
  const known = new Set([...RULES.map(({ rule }) => rule.name), ...models]);
  const found = RULES.flatMap(({ rule }) => {
    const { dates, names, attributions, entities, quotes } = annotate(makeDocument(rule.example)).layers;
    const said = quotes!.flatMap(({ speakers, onBehalfOf }) => [...speakers, ...(onBehalfOf ? [onBehalfOf] : [])]);
    const mentions = entities!.flatMap((entity) => [...entity.mentions, ...(entity.place ? [entity.place] : [])]);
    return [...dates!, ...names!, ...attributions!, ...mentions, ...said].map(({ by }) => by);
  });
  const unknown = found.filter((by) => stages.has(by.split('/')[0]!) && !known.has(by));
  expect([...new Set(unknown)]).toEqual([]);
});
