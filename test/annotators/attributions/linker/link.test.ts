import { describe, expect, it } from 'vitest';
import { link } from '../../../../src/annotators/attributions/linker/link.ts';
import { findMarks } from '../../../../src/annotators/attributions/marks.ts';
import { beginOf, type Role, type Segment } from '../../../../src/annotators/attributions/tagger/labels.ts';
import { type Paragraph, readParagraphs } from '../../../../src/annotators/attributions/tagger/paragraphs.ts';
import type { Tagged } from '../../../../src/annotators/attributions/tagger/tagger.ts';
import { createWordCache } from '../../../../src/annotators/attributions/tagger/words.ts';
import { makeTokenized } from '../../../helpers/documents.ts';

const ROLE_OF: Readonly<Record<string, Role>> = { S: 'source', C: 'cue', K: 'content' };

/** `source | cue | contents` of a text in which segments are marked: S<Li> C<said> K<it was so>. */
function read(marked: string): string[] {
  const segments: { role: Role; start: number; end: number }[] = [];
  let text = '';
  for (const [part] of marked.matchAll(/[SCK]<[^>]*>|[^<]?/gs)) {
    const role = part.length > 1 ? ROLE_OF[part.charAt(0)] : undefined;
    const words = role === undefined ? part : part.slice(2, -1);
    if (role !== undefined) segments.push({ role, start: text.length, end: text.length + words.length });
    text += words;
  }
  const { tokens, sentences, structure } = makeTokenized(text).layers as Required<
    ReturnType<typeof makeTokenized>['layers']
  >;
  const quotations = findMarks(text, structure.blocks).quotations;
  const source = { tokens, sentences, quotations, isSearched: () => true, from: 0 };
  const views = readParagraphs(
    source,
    createWordCache(() => 0),
    () => 0,
  );
  const tagged = views.map((view): Tagged => {
    const labels = Uint8Array.from(view.words, (_, t) => {
      const token = tokens[view.firstToken + t]!;
      const segment = segments.find(({ start, end }) => start <= token.start && token.end <= end);
      return segment === undefined ? 0 : beginOf(segment.role) + (token.start === segment.start ? 0 : 1);
    });
    return { view, labels, marginals: new Float64Array(0) };
  });
  const words = ({ firstToken }: Paragraph, segment: Segment | null): string =>
    segment === null
      ? ''
      : text.slice(tokens[firstToken + segment.first]!.start, tokens[firstToken + segment.end - 1]!.end);
  return link(tagged).map(({ tagged: own, source: by, cue, contents }) =>
    [
      words(own.view, by),
      words(own.view, cue),
      contents.map((content) => words(content.tagged.view, content.segment)).join(' … '),
    ].join(' | '),
  );
}

describe('linking', () => {
  it.each<[string, string, string[]]>([
    ['one', 'S<Li> C<said> K<costs rose>.', ['Li | said | costs rose']],
    [
      'a source of two cues',
      'S<Li> C<said> K<costs rose>, C<adding> K<few knew>.',
      ['Li | said | costs rose', 'Li | adding | few knew'],
    ],
    ['split', 'K<"We left,"> S<he> C<said>, K<"and wept.">', ['he | said | "We left," … "and wept."']],
    [
      'each its own',
      'S<Li> C<said> K<costs rose>, but S<Wang> C<said> K<they fell>.',
      ['Li | said | costs rose', 'Wang | said | they fell'],
    ],
    [
      'the next sentence',
      'S<Li> C<said> K<costs rose>. K<They had doubled>.',
      ['Li | said | costs rose … They had doubled'],
    ],
    ['the next paragraph', 'S<Li> C<said>: K<"We left.>\nK<"We wept.">', ['Li | said | "We left. … "We wept."']],
    ['a cue without content', 'S<Li> C<said> no more.', []],
    [
      'far subject',
      'Chinese Premier Li Qiang met his guests in Beijing, C<noting> K<that costs rose>.',
      ['Chinese Premier Li Qiang | noting | that costs rose'],
    ],
    ['subject after', 'C<Hailing> K<the deal>, Li has left for Lima.', ['Li | Hailing | the deal']],
    ['nobody', 'It C<seems> K<that costs rose>.', [' | seems | that costs rose']],
    ['nobody, though tagged', 'S<The bank> C<is expected> K<to act>.', [' | is expected | to act']],
  ])('%s: %s', (_name, marked, expected) => {
    expect(read(marked)).toEqual(expected);
  });
});
