import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotated, recordOf, ruleNames, without } from '../../scripts/accuracy/annotating.ts';
import { brokenFloors, type Figure, raisedFloors, writtenMeasures } from '../../scripts/accuracy/floors.ts';
import { droppedFrom, ownFindings } from '../../scripts/accuracy/own-findings.ts';
import { ALL_RULES } from '../../src/annotators/rule.ts';

describe('floors', () => {
  const rest = { set: 'a.dev', measure: 'speaker', precision: 90.04, recall: 72, articles: 30 };
  const figure = (value: number, gold = 400): Figure => ({ ...rest, value, gold });
  const file = join(mkdtempSync(join(tmpdir(), 'floors-')), 'floors.tsv');
  writeFileSync(file, raisedFloors(file, [figure(80)]));

  it('are written as tab-separated values under a head', () => {
    expect(readFileSync(file, 'utf8')).toMatch(/^# .*\n# .*\na\.dev\tspeaker\t80\.0\n$/);
  });
  it('have precision, recall and the number of articles beside them in the table that ships', () => {
    expect(writtenMeasures([figure(80)])).toMatch(/^(?:# .*\n)+a\.dev\tspeaker\t30\t90\.0\t72\.0\t80\.0\n$/);
  });
  it.each([
    ['higher', 81],
    ['the same', 80],
    ['lower by two findings of 400', 79.5],
  ])('hold where a figure is %s', (_, value) => {
    expect(brokenFloors(file, [figure(value)])).toEqual([]);
  });
  it('are broken where a figure is lower by more', () => {
    expect(brokenFloors(file, [figure(79.4)])).toEqual(['a.dev: speaker is 79.4, its floor is 80.0']);
  });
  it('of a set that is not measured hold', () => {
    expect(brokenFloors(file, [{ ...figure(1), set: 'b.dev' }])).toEqual([]);
  });
  it.each([
    ['raised by a higher figure', 81, '81.0'],
    ['kept where one is lower', 79, '80.0'],
    ['rounded down, as the figure itself must not be below', 80.97, '80.9'],
  ])('are %s', (_, value, floor) => {
    expect(raisedFloors(file, [figure(value)])).toContain(`a.dev\tspeaker\t${floor}\n`);
  });
  it('of a set that is not measured stay', () => {
    expect(raisedFloors(file, [{ ...figure(1), set: 'b.dev' }])).toContain(
      'a.dev\tspeaker\t80.0\nb.dev\tspeaker\t1.0\n',
    );
  });
  it.each(['a.dev\tspeaker', 'a.dev\tspeaker\thigh', 'a.dev'])('cannot be read from %j', (line) => {
    const wrong = join(mkdtempSync(join(tmpdir(), 'floors-')), 'wrong.tsv');
    writeFileSync(wrong, `${line}\n`);
    expect(() => brokenFloors(wrong, [])).toThrow('is no floor');
  });
});

describe('a rule left out', () => {
  const gold = { id: 'a', text: 'I believe that the minister should resign.\n\nThe plan will fail, Ana Brito noted.' };
  const article = annotated(gold, { ...ALL_RULES, trace: () => {} });
  const cues = (of: typeof article): string[] =>
    of.layers.quotes.map(({ cue }) => gold.text.slice(cue[0]!.start, cue[0]!.end));

  it('runs its stage anew and leaves the article as it was', () => {
    expect(cues(article)).toEqual(['noted']);
    const other = without('attributions/own-thought', article);
    expect(cues(other)).toEqual(['believe', 'noted']);
    expect(other.layers.names).toBe(article.layers.names);
    expect(cues(article)).toEqual(['noted']);
  });
  it('is told from what is none', () => {
    expect(() => ruleNames(['attributions/own-thought', 'attributions/none'])).toThrow(
      'no rule is called attributions/none; newsx rules lists them',
    );
  });
  it('has the findings that bear its name', () => {
    const own = (rule: string) => (ownFindings(rule, recordOf(article)) as { quotes: { by: string }[] }).quotes;
    expect(own('attributions/closing-cue').map(({ by }) => by)).toEqual(['attributions/closing-cue']);
    expect(own('attributions/own-thought')).toEqual([]);
  });
});

describe('what a rule drops', () => {
  it('is what touches nothing that is found with it', () => {
    const entity = (start: number, end: number) => ({ start, end, type: 'person' });
    const dropped = droppedFrom(
      { id: 'a', entities: [entity(0, 5), entity(10, 12)], attributions: [{ content: [[3, 9]] }], dates: [] },
      { id: 'a', entities: [entity(4, 8)], attributions: [{ content: [[9, 12]] }] },
    );
    expect(dropped).toEqual({ id: 'a', entities: [entity(10, 12)], attributions: [{ content: [[3, 9]] }], dates: [] });
  });
});
