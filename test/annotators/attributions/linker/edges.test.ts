/** What users see of a cue and a source: no measure of overlap would tell. */
import { describe, expect, it } from 'vitest';
import { EDGES } from '../../../../src/annotators/attributions/linker/edges.ts';
import type { Segment } from '../../../../src/annotators/attributions/tagger/labels.ts';
import { ALL_RULES, changeBy } from '../../../../src/annotators/rule.ts';
import { tokenize } from '../../../../src/annotators/tokens/index.ts';

/** `source | cue | content` of a text in which each stands between marks: <source>, {cue}, [content]. */
function cut(marked: string, without: readonly string[] = []): string {
  const text = marked.replace(/[<>{}[\]]/g, '');
  const tokens = tokenize(text);
  const segment = (open: string, close: string): Segment | null => {
    const plain = (upTo: number): number => marked.slice(0, upTo).replace(/[<>{}[\]]/g, '').length;
    const [start, end] = [plain(marked.indexOf(open)), plain(marked.indexOf(close))];
    if (!marked.includes(open)) return null;
    return {
      first: tokens.ends.findIndex((at) => at > start),
      end: tokens.starts.findLastIndex((at) => at < end) + 1,
    };
  };
  const words = (one: Segment | null): string =>
    one === null ? '' : text.slice(tokens.starts[one.first]!, tokens.ends[one.end - 1]!);
  const parts = {
    source: segment('<', '>'),
    antecedent: null,
    cue: segment('{', '}')!,
    contents: [segment('[', ']')!],
  };
  const use = { ...ALL_RULES, without: new Set(without) };
  const { source, cue, contents } = changeBy(EDGES, use, parts, tokens);
  return [source, cue, contents[0]!].map(words).join(' | ');
}

describe('edges', () => {
  it.each([
    ['<Li> {also said:} [costs rose]', 'Li | said | costs rose'],
    ['<Li> {said Monday} [costs rose]', 'Li | said | costs rose'],
    ['<Li> {has also said} [costs rose]', 'Li | has also said | costs rose'],
    ['<Li> {also} [costs rose]', 'Li | also | costs rose'],
    ['<Hugh Hill, 34,> {said} [costs rose]', 'Hugh Hill, 34 | said | costs rose'],
    ['<, said Hugh Hill>, {said} [costs rose]', 'said Hugh Hill | said | costs rose'],
    ['<Li> {said} [Monday costs rose again]', 'Li | said | costs rose again'],
    ["<Li> {said} [Monday's costs rose again]", "Li | said | Monday's costs rose again"],
    ['<Li> {told} [the bank that costs rose]', 'Li | told | that costs rose'],
    ['<Li> {told} [him to leave town]', 'Li | told | him to leave town'],
    ['<Radio Lago> {quoted} [Ann Lee as saying that costs rose]', 'Ann Lee | quoted | that costs rose'],
    ['<Radio Lago> {quotes} [the mayor as saying: "Costs rose."]', 'the mayor | quotes | "Costs rose."'],
    ['[Costs rose], <Radio Lago> {quoted} Ann Lee as saying', 'Ann Lee | quoted | Costs rose'],
    ['<Ann Lee> {was quoted} as saying [costs rose]', 'Ann Lee | was quoted | costs rose'],
    ['<Radio Lago> {quoted} [a poem]. Ann Lee left as saying it hurt.', 'Radio Lago | quoted | a poem'],
    ['<a bank> {According to} [the bank, costs rose]', 'a bank | According to | the bank, costs rose'],
  ])('%s', (marked, expected) => {
    expect(cut(marked)).toBe(expected);
  });

  it('stay where their rule is left out', () => {
    expect(cut('<Li> {also said:} [costs rose]', ['attributions/cue-edges'])).toBe('Li | also said: | costs rose');
  });
});
