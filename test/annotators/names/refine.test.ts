/** The rules after the tagger, on spans made by hand: `[Mr. Li|person] met …`. */
import { describe, expect, it } from 'vitest';
import { withAgreement } from '../../../src/annotators/names/agree.ts';
import { creditSlashes } from '../../../src/annotators/names/credits.ts';
import { withEchoes } from '../../../src/annotators/names/echoes.ts';
import { extentOf } from '../../../src/annotators/names/extent.ts';
import { viewDocument } from '../../../src/annotators/names/features/document-view.ts';
import type { TaggedType } from '../../../src/annotators/names/labels.ts';
import { withLandmarks } from '../../../src/annotators/names/landmarks.ts';
import {
  withMoney,
  withoutOffices,
  withoutTitles,
  withStates,
  withSurnames,
} from '../../../src/annotators/names/refine.ts';
import type { Tagged } from '../../../src/annotators/names/tagger.ts';
import { splitSentences } from '../../../src/annotators/sentences/index.ts';
import { tokenize } from '../../../src/annotators/tokens/index.ts';
import { readTable } from '../../../src/lexicon/data.ts';
import { createWordCache } from '../../../src/tagging/words.ts';

/** Spans written `[surface|type|confidence]`. */
function marked(source: string) {
  const spans: { start: number; end: number; type: TaggedType; confidence: number }[] = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(/\[([^|\]]+)\|(\w+)(?:\|([\d.]+))?\]/g)) {
    text += source.slice(at, match.index);
    const start = text.length;
    text += match[1];
    spans.push({ start, end: text.length, type: match[2] as TaggedType, confidence: Number(match[3] ?? 0.9) });
    at = match.index + match[0].length;
  }
  text += source.slice(at);
  const tokens = tokenize(text);
  const tagged = spans.map(
    ({ start, end, type, confidence }): Tagged => ({
      first: tokens.starts.findIndex((at) => at >= start),
      end: tokens.ends.findLastIndex((at) => at <= end) + 1,
      type,
      confidence,
      by: 'test',
    }),
  );
  const show = (results: readonly Tagged[]): string[] =>
    results.map(({ first, end, type }) => `${text.slice(tokens.starts[first]!, tokens.ends[end - 1]!)}:${type}`);
  return { text, tokens, tagged, show };
}

describe('withoutOffices', () => {
  it.each([
    ['Premier meets [DPRK FM|organization]', 'DPRK:location'],
    ['[India PM|person] in Tokyo', 'India:location'],
    ['[Saudi Foreign Minister|organization] left', 'Saudi:norp'],
    ['[UK Prime Minister|organization] left', 'UK:location'],
    ['[India Today|organization] asked', 'India Today:organization'],
    ['[Hong Kong Chief Executive Office|organization]', 'Hong Kong Chief Executive Office:organization'],
    ['[Prime Minister|person] left', 'Prime Minister:person'],
  ])('%s', (source, expected) => {
    const { tokens, tagged, show } = marked(source);
    expect(show(withoutOffices(tagged, tokens))).toEqual([expected]);
  });
});

describe('withoutTitles', () => {
  it.each([
    ['[Mr. Li|person] spoke', 'Li:person'],
    ['[Brig Gen Ana Moyo|person] spoke', 'Ana Moyo:person'],
    ['[Datuk Seri Farid|person] spoke', 'Farid:person'],
    ['[Brig. Juma Okot|person] spoke', 'Juma Okot:person'],
    ['[former Prime Minister Ana Moyo|person] spoke', 'Ana Moyo:person'],
    ['[Advocate Thandi Moyo|person] spoke', 'Thandi Moyo:person'],
    ['[Hajia Bilkisu Sani|person] spoke', 'Bilkisu Sani:person'],
    ['[Nana Akoto|person] spoke', 'Nana Akoto:person'],
    ['[Md Rahim Uddin|person] spoke', 'Md Rahim Uddin:person'],
    ['[Imam Santoso|person] spoke', 'Imam Santoso:person'],
    ['[Syed Karim|person] spoke', 'Syed Karim:person'],
    ['[Dean Major|person] spoke', 'Dean Major:person'],
    ['[President|person] spoke', 'President:person'],
    ['[Ana Moyo KC|person] spoke', 'Ana Moyo:person'],
    ['[Dr Ana Moyo OBE FRS|person] spoke', 'Ana Moyo:person'],
    ['[Thapa KC|person] spoke', 'Thapa KC:person'],
    ['[Ana Moyo Am|person] spoke', 'Ana Moyo Am:person'],
    ['[General Motors|organization] grew', 'General Motors:organization'],
  ])('%s', (source, expected) => {
    const { tokens, tagged, show } = marked(source);
    expect(show(withoutTitles(tagged, tokens))).toEqual([expected]);
  });
});

describe('withMoney', () => {
  it('replaces what overlaps a sum and keeps the rest', () => {
    const { tokens, tagged, show } = marked('[Lima|location] paid [US|location] $5 million');
    expect(show(withMoney(tagged, tokens, [{ firstToken: 0, endToken: tokens.words.length }]))).toEqual([
      'Lima:location',
      'US:location',
      '$5 million:money',
    ]);
  });

  it('takes the letters of the sign', () => {
    const { tokens, tagged, show } = marked('It cost [US|location]$5 million');
    expect(show(withMoney(tagged, tokens, [{ firstToken: 0, endToken: tokens.words.length }]))).toEqual([
      'US$5 million:money',
    ]);
  });
});

describe('withStates', () => {
  it.each([
    [
      "the [Democratic People's Republic of Korea|organization] (DPRK)",
      "Democratic People's Republic of Korea:location",
    ],
    ['the [Islamic Republic of Iran|organization] said', 'Islamic Republic of Iran:location'],
    [
      'the [Republic of Korea|location] ([ROK|organization]) said [ROK|organization] troops',
      'Republic of Korea:location',
      'ROK:location',
      'ROK:location',
    ],
    ['the [Islamic Republic News Agency|organization] said', 'Islamic Republic News Agency:organization'],
    ['[Chile|organization] won', 'Chile:organization'],
  ])('%s', (source, ...expected) => {
    const { tokens, tagged, show } = marked(source);
    expect(show(withStates(tagged, tokens))).toEqual(expected);
  });
});

describe('withSurnames', () => {
  it.each([
    ['He [Weifang|location], a professor, spoke', 'He Weifang:person'],
    ['"Yes," You [Jin|person] said', 'You Jin:person'],
    ['he saw [Weifang|location]', 'Weifang:location'],
    ['You [Kenyans|norp] know', 'Kenyans:norp'],
  ])('%s', (source, expected) => {
    const { tokens, tagged, show } = marked(source);
    expect(show(withSurnames(tagged, tokens))).toEqual([expected]);
  });
});

describe('withAgreement', () => {
  it.each([
    ['[Exo|organization|0.9] sang. [Exo|misc|0.4] danced.', 'Exo:organization', 'Exo:organization'],
    ['[Dbeibeh|organization|0.4] and [Ali Dbeibeh|person|0.9]', 'Dbeibeh:person', 'Ali Dbeibeh:person'],
    ['[Exo|organization|0.9] sang. [Exo|misc|0.8] danced.', 'Exo:organization', 'Exo:organization'],
    ['[Lago|organization|0.9] won. [Lago|location|0.8] slept.', 'Lago:organization', 'Lago:location'],
    [
      '[Lago Power Board|organization|0.9] (LPB) and [LPB|location|0.5]',
      'Lago Power Board:organization',
      'LPB:organization',
    ],
    ['[Exo|misc|0.4] sang.', 'Exo:misc'],
  ])('%s', (source, ...expected) => {
    const { tokens, tagged, show } = marked(source);
    expect(show(withAgreement(tagged, tokens))).toEqual(expected);
  });
});

describe('creditSlashes', () => {
  it.each([
    ['(Xinhua/Rao Aimin)', 1],
    ['(AP Photo/Ana Brito, Pool)', 1],
    ['Bodo/Glimt won', 0],
    ['Carcross/Tagish First Nation (C/TFN)', 0],
    ['(and/or)', 0],
    ['(Xinhua/Rao Aimin', 0],
  ])('%s: %i', (text, count) => {
    const tokens = tokenize(text);
    const sentences = splitSentences(tokens, [{ start: 0, end: text.length }]);
    const view = viewDocument(tokens, sentences, createWordCache());
    expect([...view.sentences].flatMap((sentence) => creditSlashes(sentence))).toHaveLength(count);
  });
});

describe('withEchoes', () => {
  it.each([
    ['[Ana Plitt|person|0.9] left, but later Plitt and others came', 'Ana Plitt:person', 'Plitt:person'],
    ['[Woo Min-jun|person|0.9] left, but later Woo spoke', 'Woo Min-jun:person', 'Woo:person'],
    [
      '[Arvo Labs|organization|0.9] grew, but at Arvo Labs nobody spoke',
      'Arvo Labs:organization',
      'Arvo Labs:organization',
    ],
    ['[Arvo Labs|organization|0.9] grew, but at Arvo nobody spoke', 'Arvo Labs:organization'],
    ['[Ana Plitt|person|0.4] left, but later Plitt and others came', 'Ana Plitt:person'],
    ['[Ana Plitt|person|0.9] left, but the Plitt Museum opened', 'Ana Plitt:person'],
    ['[Ana Plitt|person|0.9] left, but at Grand Plitt they spoke', 'Ana Plitt:person'],
    ['[Ana King|person|0.9] left. The king stayed. King spoke', 'Ana King:person'],
    ['[Ana Plitt|person|0.9] left. [Plitt|location|0.4] spoke', 'Ana Plitt:person', 'Plitt:location'],
  ])('%s', (source, ...expected) => {
    const { tokens, tagged, show } = marked(source);
    expect(show(withEchoes(tagged, tokens))).toEqual(expected);
  });

  it('takes time in line with the number of names', () => {
    const { tokens, tagged } = marked(Array.from({ length: 3000 }, (_, n) => `[Ana P${n}|person] met Ana`).join(' '));
    expect(withEchoes(tagged, tokens).length).toBeGreaterThan(3000);
  });
});

describe('withLandmarks', () => {
  it.each([
    [
      'at the [Great Hall|location] of the People in [Beijing|location]',
      'Great Hall of the People:facility',
      'Beijing:location',
    ],
    ['near the Eiffel Tower', 'Eiffel Tower:facility'],
    ['the [Eiffel Tower Hotel|organization] opened', 'Eiffel Tower Hotel:organization'],
    ['the great hall of the people'],
    ["in [St.|location] [Peter|person]'s Square", "St. Peter's Square:facility"],
  ])('%s', (source, ...expected) => {
    const { tokens, tagged, show } = marked(source);
    expect(show(withLandmarks(tagged, tokens))).toEqual(expected);
  });

  it('finds every landmark of the list', () => {
    for (const [name = ''] of readTable('gazetteer/landmarks.tsv')) {
      const { tokens, tagged, show } = marked(`near ${name} today`);
      expect(show(withLandmarks(tagged, tokens))).toEqual([`${name}:facility`]);
    }
  });
});

describe('extentOf', () => {
  it.each([
    ['bought [Kansai Power Co.|organization]', 'Kansai Power Co'],
    ['[Tata Sons Pvt.|organization], said', 'Tata Sons Pvt'],
    ['in the [U.S.|location]', 'U.S.'],
    ['in the [U.N.|organization] he', 'U.N.'],
    ['said [Samuel Dube Jr.|person]', 'Samuel Dube Jr.'],
    ['[Yahoo!|organization] grew', 'Yahoo!'],
  ])('%s', (source, expected) => {
    const { text, tokens, tagged } = marked(source);
    const { start, end } = extentOf(tagged[0]!, tokens);
    expect(text.slice(start, end)).toBe(expected);
  });
});
