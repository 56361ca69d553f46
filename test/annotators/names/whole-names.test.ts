/** Where names begin and end, and what they are, by the article's own words: `[Lago Power (LP|organization]`. */
import { describe, expect, it } from 'vitest';
import { withAcronyms } from '../../../src/annotators/names/acronyms.ts';
import { withApposed } from '../../../src/annotators/names/apposed.ts';
import { isTitleCase } from '../../../src/annotators/names/headline-lines.ts';
import { withHeadlines } from '../../../src/annotators/names/headlines.ts';
import type { TaggedType } from '../../../src/annotators/names/labels.ts';
import { withoutLoneMarks, withPlacesApart } from '../../../src/annotators/names/lone-marks.ts';
import { withNamedTitles } from '../../../src/annotators/names/named-titles.ts';
import { withOpeningHeadlines } from '../../../src/annotators/names/opening-headlines.ts';
import { withPossessiveNames } from '../../../src/annotators/names/possessive-names.ts';
import { withSpeakingSurnames } from '../../../src/annotators/names/speaking-surnames.ts';
import { withSurnameParticles } from '../../../src/annotators/names/surname-particles.ts';
import type { Tagged } from '../../../src/annotators/names/tagger.ts';
import { splitSentences } from '../../../src/annotators/sentences/index.ts';
import { tokenize } from '../../../src/annotators/tokens/index.ts';

/** Spans written `[surface|type]`. */
function marked(source: string) {
  const spans: { start: number; end: number; type: TaggedType }[] = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(/\[([^|\]]+)\|(\w+)\]/g)) {
    text += source.slice(at, match.index);
    spans.push({ start: text.length, end: text.length + match[1]!.length, type: match[2] as TaggedType });
    text += match[1];
    at = match.index + match[0].length;
  }
  text += source.slice(at);
  const tokens = tokenize(text);
  const tagged = spans.map(
    ({ start, end, type }): Tagged => ({
      first: tokens.starts.findIndex((at) => at >= start),
      end: tokens.ends.findLastIndex((at) => at <= end) + 1,
      type,
      confidence: 0.9,
      by: 'test',
    }),
  );
  const show = (results: readonly Tagged[]): string =>
    results
      .map(({ first, end, type }) => `${text.slice(tokens.starts[first]!, tokens.ends[end - 1]!)}:${type}`)
      .join('; ');
  return { text, tokens, tagged, show };
}

type Refine = (spans: readonly Tagged[], tokens: ReturnType<typeof tokenize>) => Tagged[];
const table = (refine: Refine, rows: readonly (readonly [string, string])[]): void => {
  it.each(rows)('%s', (source, expected) => {
    const { tokens, tagged, show } = marked(source);
    expect(show(refine(tagged, tokens))).toBe(expected);
  });
};

/** A marked text whose first line is a headline, with its sentences. */
function withHeadline(source: string) {
  const { text, tokens, tagged, show } = marked(source);
  const gap = text.indexOf('\n\n');
  const sentences = splitSentences(tokens, [
    { start: 0, end: gap },
    { start: gap + 2, end: text.length },
  ]);
  return { tokens, tagged, show, sentences };
}

describe('withoutLoneMarks', () => {
  table(withoutLoneMarks, [
    ['the [OTA) Coast Line|location] opened', 'Coast Line:location'],
    ['the [Lago Power Board (LPB|organization] said', 'Lago Power Board:organization'],
    ['the [Lago Power (West) Board|organization] said', 'Lago Power (West) Board:organization'],
    ['the “[“|misc]', ''],
    ['vote for [😀 Ana Ruiz|person] now', 'Ana Ruiz:person'],
    ["[Ana Reyes ' July|person] speech was long", 'Ana Reyes:person'],
    ["[Tomas O ' Brien|person] said so", "Tomas O ' Brien:person"],
    ["the [Farmers ' Union|organization] met", "Farmers ' Union:organization"],
  ]);
});

describe('withPlacesApart', () => {
  table(withPlacesApart, [
    ['in [Springfield, Ohio|location], on', 'Springfield:location; Ohio:location'],
    ['[Smith, Okafor & Partners|organization] won', 'Smith, Okafor & Partners:organization'],
  ]);
});

describe('withPossessiveNames', () => {
  table(withPossessiveNames, [
    ["[Moody|person]'s cut its rating", "Moody's:organization"],
    ["Lloyd's of [London|location] paid", "Lloyd's of London:organization"],
    ["shares of [Standard & Poor|organization]'s fell", "Standard & Poor's:organization"],
    ["Birchall's said it would close. Staff at Birchall's wept.", "Birchall's:organization; Birchall's:organization"],
    ["He's said so. [China|location]'s has grown.", 'China:location'],
    ["[Ann Christie|person] left. Christie's car stood there.", 'Ann Christie:person'],
    ["[Sam Poe|person]'s brother said", 'Sam Poe:person'],
  ]);
});

describe('withAcronyms', () => {
  table(withAcronyms, [
    ['the [Lago Power Board|organization] (LPB) said', 'Lago Power Board:organization; LPB:organization'],
    ['[Ann Bell|person] (Oslo) won', 'Ann Bell:person'],
    ['[Lago Power Board|organization] (US) said', 'Lago Power Board:organization'],
  ]);
});

describe('withApposed', () => {
  table(withApposed, [
    ['said [Sofia|location], 19, a baker. [Sofia|location] left', 'Sofia:person; Sofia:person'],
    ['[Corvik Line|person], a unit of [Corvik|organization], left', 'Corvik Line:organization; Corvik:organization'],
    ['[Ekofast|person], an Izmir-based maker of buses, said', 'Ekofast:organization'],
    ['[Ann Bell|person], a company director, said', 'Ann Bell:person'],
    ['[Ann Bell|person], a lawyer for the company, said', 'Ann Bell:person'],
    ['[Paris|location], 30 miles away, slept', 'Paris:location'],
    ['the [Volta River Control Board|location] said', 'Volta River Control Board:organization'],
    ['the [West Bank|location] is', 'West Bank:location'],
  ]);
});

describe('withSpeakingSurnames', () => {
  table(withSpeakingSurnames, [
    ['[Karim Al Sindhi|person] came. [Sindhi|norp] said so', 'Karim Al Sindhi:person; Sindhi:person'],
    ['[Karim Al Sindhi|person] came. [Sindhi|norp] farmers said', 'Karim Al Sindhi:person; Sindhi:norp'],
    ['[Ann Lincoln|person] came. The [Lincoln|location] said', 'Ann Lincoln:person; Lincoln:location'],
  ]);
});

describe('headlines in title case', () => {
  it.each([
    [
      '[Nadia Orlov Slams Rivals|person] in First Debate\n\n[Nadia Orlov|person] attacked her rivals.',
      'Nadia Orlov:person; Nadia Orlov:person',
    ],
    [
      'Chief [Adaora Nnamdi Says Dam|person] Is Safe\n\n"It holds," [Nnamdi|person] said.',
      'Adaora Nnamdi:person; Nnamdi:person',
    ],
    [
      '[Nadia Orlov|person] Wins Again\n\n[Nadia|person] ran. [Orlov|person] won.',
      'Nadia Orlov:person; Nadia:person; Orlov:person',
    ],
    [
      '[Nadia Orlov Hints Rossi|person] Will Lose\n\n[Nadia Orlov|person] met [Rossi|person].',
      'Nadia Orlov:person; Rossi:person; Nadia Orlov:person; Rossi:person',
    ],
    ['[Omar Diop Urges|person] Calm After Vote\n\nThe vote was on Sunday.', 'Omar Diop:person'],
    [
      'Sun Over [Lago Power Board|organization] And Rivers\n\n[Lago|location] is a town.',
      'Lago Power Board:organization; Lago:location',
    ],
    [
      '[Ann Bell Says|person] little of it in her book.\n\n[Ann Bell|person] left.',
      'Ann Bell Says:person; Ann Bell:person',
    ],
  ])('%s', (source, expected) => {
    const { tokens, tagged, show, sentences } = withHeadline(source);
    expect(show(withHeadlines(tagged, tokens, sentences))).toBe(expected);
  });

  it.each([
    ['Storm Kills Eleven At Lago Festival', true],
    ['Ann Bell and Bo Reed met Carl Finch in Oslo.', false],
    ['STORM KILLS ELEVEN AT LAGO FESTIVAL', false],
    ['The storm killed eleven people at the festival', false],
  ])('%s', (line, expected) => {
    const tokens = tokenize(line);
    const sentence = { start: 0, end: line.length, firstToken: 0, endToken: tokens.words.length, block: 0 };
    expect(isTitleCase(tokens, sentence)).toBe(expected);
  });
});

describe('withOpeningHeadlines', () => {
  it.each([
    [
      'Court Clears Marwick\n\n[Dele Marwick|person] was cleared by a court on Monday.',
      'Marwick:person; Dele Marwick:person',
    ],
    ['TANAKA SHUTS PLANT\n\n[Rie Tanaka|person] shut a plant on Monday.', 'TANAKA:person; Rie Tanaka:person'],
    [
      'Fishermen [Heckle Orban|person] in Port\n\nThey heckled [Vera Orban|person] in the port.',
      'Orban:person; Vera Orban:person',
    ],
    [
      'Dancer [Ana Orban|person] Weds in Lagos\n\n[Ana Orban|person] married in [Lagos|location].',
      'Ana Orban:person; Lagos:location; Ana Orban:person; Lagos:location',
    ],
    [
      '[Fiji Bans Nets|organization] on Reefs\n\n[Fiji|location] banned nets near reefs.',
      'Fiji:location; Fiji:location',
    ],
    [
      '[Solvay Shuts Dams|organization]\n\n[Solvay|organization] shut two dams.',
      'Solvay:organization; Solvay:organization',
    ],
    [
      '[Prices Tumble|organization] as Ships Return\n\nWheat prices tumbled as ships came back to [Odesa|location].',
      'Odesa:location',
    ],
    [
      'Critics Pan Marsh & Marsh Over Fees\n\nCritics panned a firm of [Ivo Marsh|person] over fees.',
      'Ivo Marsh:person',
    ],
    [
      'Judge Rules on [Jade Court|facility] Sale\n\nA judge ruled on a sale. [Ben Court|person] won in court.',
      'Jade Court:facility; Ben Court:person',
    ],
    ['Church Fair Opens on Sunday\n\nThe fair will open. [Ola Church|person] sang in the church.', 'Ola Church:person'],
    ['Gold Price Tops Forecast\n\n[Ivo Gold|person] sold it on Monday.', 'Ivo Gold:person'],
    ['Rice Imports Double In Ghana\n\n[Ola Rice|person] spoke on Monday.', 'Ola Rice:person'],
    ['BANKS RAISE FEES\n\n[Pia Banks|person] sang on Monday.', 'Pia Banks:person'],
    ['Villagers Hunt Wolf In Valley\n\n[Ben Hunt|person] spoke on Monday.', 'Ben Hunt:person'],
    ['Young Nurses Leave Town\n\n[Ada Young|person] spoke. [Young|person] wept.', 'Ada Young:person; Young:person'],
    ['Young Warns Of Strike\n\n[Ada Young|person] warned of it.', 'Young:person; Ada Young:person'],
    ['Fans Cheer As Mayor Young\n\n[Ada Young|person] won.', 'Young:person; Ada Young:person'],
    ['[OSTER|organization] SPURNS OFFER\n\n[Pia Oster|person] spurned an offer.', 'OSTER:person; Pia Oster:person'],
    [
      '[Lagos Harbour Board|organization] Elects Chief\n\nThe [Lagos Harbour Board|organization] chose a chief in [Lagos|location].',
      'Lagos Harbour Board:organization; Lagos Harbour Board:organization; Lagos:location',
    ],
  ])('%s', (source, expected) => {
    const { tokens, tagged, show, sentences } = withHeadline(source);
    expect(show(withOpeningHeadlines(tagged, tokens, sentences))).toBe(expected);
  });

  it('looks at few lines over an article', () => {
    const line = 'Court Clears Marwick\n\n';
    const { text, tokens, tagged } = marked(
      `${line.repeat(30)}[Dele Marwick|person] was cleared by a court on Monday.`,
    );
    const head = line.length * 30;
    const blocks = Array.from({ length: 30 }, (_, i) => ({ start: i * line.length, end: (i + 1) * line.length - 2 }));
    const sentences = splitSentences(tokens, [...blocks, { start: head, end: text.length }]);
    expect(withOpeningHeadlines(tagged, tokens, sentences)).toHaveLength(21);
  });
});

describe('withNamedTitles', () => {
  table(
    (spans, tokens) => [...withNamedTitles(spans, tokens, [])],
    [
      ['Prince [Okonjo|person], a baker, ran', 'Prince Okonjo:person'],
      ['Prince [Okonjo|person], 31, ran', 'Prince Okonjo:person'],
      ['Police held Prince [Okonjo|person], a bus driver.', 'Prince Okonjo:person'],
      ['Prince [Okonjo|person] ran', 'Okonjo:person'],
      ['Prince [William|person], 31, ran', 'William:person'],
      ['the Prince [Okonjo|person], 31, ran', 'Okonjo:person'],
      ['President [Okonjo|person], a farmer, ran', 'Okonjo:person'],
      ['Judge [Okonjo|person], 61, ruled', 'Okonjo:person'],
    ],
  );
});

describe('withSurnameParticles', () => {
  table(
    (spans, tokens) => [...withSurnameParticles(spans, tokens, [])],
    [
      ['[Inés de la Vega|person] won. [De la Vega|organization] left.', 'Inés de la Vega:person; De la Vega:person'],
      ['[Bart van Houten|person] won. Van [Houten|person] left.', 'Bart van Houten:person; Van Houten:person'],
      ['[Dylan ap Rhys|person] won. Ap [Rhys|person] left.', 'Dylan ap Rhys:person; Ap Rhys:person'],
      ['[Rosa di Marco|person] won. Di Marco left.', 'Rosa di Marco:person; Di Marco:person'],
      ['A. B. [C. de Groot|person] won.', 'A. B. C. de Groot:person'],
      ['[Luisa Le Roux|organization] won. [Le Roux|organization] left.', 'Luisa Le Roux:person; Le Roux:person'],
      [
        '[Rosa de El Salvador|person] won in [El Salvador|location].',
        'Rosa de El Salvador:person; El Salvador:location',
      ],
      ['[Inés Vega|person] won. [De la Vega|organization] left.', 'Inés Vega:person; De la Vega:organization'],
      [
        '[Bart van Houten|person] won. The [Van Houten Prize|misc] is old.',
        'Bart van Houten:person; Van Houten Prize:misc',
      ],
      ['[Banco de Lagos|organization] won.', 'Banco de Lagos:organization'],
    ],
  );
});
