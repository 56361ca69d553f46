/**
 * The sentence forms of wire reports, of which the annotated corpora have few: whom something was told,
 * when or where it was said, and who somebody is, between the source or cue and what is said. Made from
 * annotated sentences, so that the tagger meets them with contents of all kinds.
 *
 *   Li said costs rose -> Li told Reuters costs rose; Li said on Tuesday costs rose
 *   According to Li, costs rose -> According to Li, the mayor of Arlen, costs rose
 */
import type { Random } from '../random.ts';
import type { Pair, RawAttribution, RawText } from './raw.ts';

/** The share of the sentences that could have such a form which get one. */
const SHARE = 0.2;

const ADDRESSEES = [
  ...['reporters', 'Reuters', 'the BBC', 'AFP', 'parliament', 'lawmakers', 'the court', 'the inquiry', 'journalists'],
  ...['The Associated Press', 'state television', 'a news conference', 'the committee', 'local media', 'CNN', 'Xinhua'],
  ...['the newspaper', 'a crowd of supporters', 'the council', 'the Financial Times', 'delegates', 'local radio'],
];
const ADJUNCTS = [
  ...[
    'on Monday',
    'on Tuesday',
    'on Thursday',
    'on Sunday',
    'in a statement',
    'in a statement on Friday',
    'late on Monday',
  ],
  ...[
    'in an interview',
    'in an interview with the BBC',
    'at a news conference',
    'at a news conference in Lima',
    'on Twitter',
  ],
  ...['in a report', 'in a televised address', 'after the meeting', 'on Wednesday after talks in Oslo', 'by telephone'],
  ...[
    'in a speech to parliament',
    'in an emailed statement',
    'during a visit to the province',
    'in a letter on Saturday',
  ],
];
const APPOSITIONS = [
  ...['the mayor of Arlen', 'a spokesman for the ministry', 'an analyst at the bank', 'who runs the clinic', '34'],
  ...['the head of the union', 'a farmer from the valley', 'the opposition leader', "the company's chief executive"],
  ...['a professor of law at the university', 'the deputy director of the agency', 'who chairs the committee'],
];

const SAID = 'said';
const TOLD = 'told';

/** A string to put in at a place; where the source ends there, it becomes part of the source. */
interface Insertion {
  readonly at: number;
  readonly text: string;
  readonly ofSource: boolean;
  /** Whether the `said` before it becomes `told`, which is as long. */
  readonly tells: boolean;
}

/** A text with some of its sentences in the forms of wire reports, and its annotations where they now stand. */
export function inWireForms<Raw extends RawText>(raw: Raw, random: Random): Raw {
  const insertions = raw.attributions
    .map((attribution) => (random() < SHARE ? insertionFor(raw.text, attribution, random) : null))
    .filter((insertion) => insertion !== null)
    .sort((a, b) => a.at - b.at)
    .filter((insertion, place, all) => place === 0 || insertion.at !== all[place - 1]!.at);
  if (insertions.length === 0) return raw;
  let text = '';
  let from = 0;
  for (const { at, text: words, tells } of insertions) {
    const before = raw.text.slice(from, at);
    text += (tells ? `${before.slice(0, -SAID.length)}${TOLD}` : before) + words;
    from = at;
  }
  const moved = (place: number, isEnd: boolean, ofSource: boolean): number => {
    let by = 0;
    for (const insertion of insertions)
      if (insertion.at < place || (insertion.at === place && (!isEnd || (ofSource && insertion.ofSource))))
        by += insertion.text.length;
    return place + by;
  };
  const all = (pairs: readonly Pair[], ofSource: boolean): Pair[] =>
    pairs.map(([start, end]) => [moved(start, false, false), moved(end, true, ofSource)]);
  const attributions = raw.attributions.map((attribution) => ({
    ...attribution,
    source: all(attribution.source, true),
    cue: all(attribution.cue, false),
    content: all(attribution.content, false),
  }));
  return { ...raw, text: text + raw.text.slice(from), attributions };
}

/** What can be put into an annotated sentence; null where it has another form. */
function insertionFor(text: string, { source, cue, content }: RawAttribution, random: Random): Insertion | null {
  if (source.length !== 1 || cue.length !== 1 || content.length === 0) return null;
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)]!;
  const [cueStart, cueEnd] = cue[0]!;
  const [contentStart] = content[0]!;
  const [, sourceEnd] = source[0]!;
  const words = text.slice(cueStart, cueEnd);
  if (/^according to$/i.test(words)) {
    const isNamed = /^\p{Lu}[\p{L}.'’-]* \p{Lu}[\p{L}'’-]*$/u.test(text.slice(...source[0]!));
    const goesOn = /^, $/.test(text.slice(sourceEnd, contentStart));
    if (!isNamed || !goesOn || source[0]![0] !== cueEnd + 1) return null;
    return { at: sourceEnd, text: `, ${pick(APPOSITIONS)}`, ofSource: true, tells: false };
  }
  if (words !== SAID) return null;
  const follows = contentStart === cueEnd + 1 && /^[\p{L}\p{N}]/u.test(text.slice(contentStart));
  const closes = contentStart < cueStart && sourceEnd === cueStart - 1 && /^\.\s/.test(text.slice(cueEnd));
  if (!follows && !closes) return null;
  const tells = random() < 0.5;
  return { at: cueEnd, text: ` ${pick(tells ? ADDRESSEES : ADJUNCTS)}`, ofSource: false, tells };
}
