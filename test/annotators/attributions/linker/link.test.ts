import { describe, expect, it } from 'vitest';
import { link } from '../../../../src/annotators/attributions/linker/link.ts';
import { withSentenceForms } from '../../../../src/annotators/attributions/rules/sentence-forms.ts';
import { readMarked } from './marked.ts';

/** `source | cue | contents` of a text in which segments are marked. */
function read(marked: string): string[] {
  const { tagged, words } = readMarked(marked);
  return link(tagged.map((one) => withSentenceForms(one))).map(({ tagged: own, source, cue, contents }) =>
    [
      words(own.view, source),
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
    [
      'the subject, not whom he met',
      'Li has met S<Ruiz> in Lima, C<noting> K<that costs rose>.',
      ['Li | noting | that costs rose'],
    ],
    ['a faint source', 's<Visitors to Lima> C<said> K<costs rose>.', ['Visitors to Lima | said | costs rose']],
    ['nobody', 'It C<seems> K<that costs rose>.', [' | seems | that costs rose']],
    ['nobody, though tagged', 'S<The bank> C<is expected> K<to act>.', [' | is expected | to act']],
    ['spoken about', 'S<Wen Bo> C<was accused> K<of theft>.', [' | was accused | Wen Bo … of theft']],
    ['an agent', 'S<Wen Bo> C<was accused> K<of theft> by S<his son>.', ['his son | was accused | Wen Bo … of theft']],
    [
      'quoted as saying',
      'S<Wen Bo> C<was quoted as saying> K<costs rose>.',
      ['Wen Bo | was quoted as saying | costs rose'],
    ],
  ])('%s: %s', (_name, marked, expected) => {
    expect(read(marked)).toEqual(expected);
  });
});

describe('sentences known by their form', () => {
  it.each<[string, string, string[]]>([
    [
      'the cue is at the end',
      'S<The bank> C<supports> K<the plan and will do so in the years to come>, Li noted.',
      ['Li | noted | The bank supports the plan and will do so in the years to come'],
    ],
    [
      'a clause that is none',
      'S<The bank> C<supports> K<the plan and will do so in the years to come>, as Li noted.',
      ['The bank | supports | the plan and will do so in the years to come'],
    ],
    [
      'a verb that reports nothing',
      'S<The bank> C<supports> K<the plan and will do so in the years to come>, Li left.',
      ['The bank | supports | the plan and will do so in the years to come'],
    ],
    ['a short sentence', 'S<He> C<wept>, Li noted.', []],
    ['a participle opens', 'Hailing the deal, Li left for Lima.', ['Li | Hailing | the deal']],
    [
      'a participle that is part of more',
      'K<Hailing the deal, Li left>, S<Ruiz> C<said>.',
      ['Ruiz | said | Hailing the deal, Li left'],
    ],
    ['a noun opens', 'Meeting the press, Li left for Lima.', []],
  ])('%s: %s', (_name, marked, expected) => {
    expect(read(marked)).toEqual(expected);
  });
});
