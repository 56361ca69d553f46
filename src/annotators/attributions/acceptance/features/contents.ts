/** What the content tells: how sure, what leads it, whether its cue takes such a one, and where it stands. */
import { kindOfWord, type Sight, wordAt } from '../sight.ts';
import { bin, type Feature } from './feature.ts';

export const CONTENTS: readonly Feature[] = [
  { name: 'content sure', value: ({ sure }) => Math.round(sure.content) },
  { name: 'begin sure', value: ({ sure }) => Math.round(sure.begins) },
  { name: 'end sure', value: ({ sure }) => Math.round(sure.ends) },
  { name: 'contents', value: ({ link }) => Math.min(3, link.contents.length) },
  { name: 'lead', value: ({ lead }) => lead },
  // "hailed that" is no good reading, "hailed the" is.
  { name: 'cue class and lead', value: ({ cueClass }) => cueClass, and: ({ lead }) => lead },
  { name: 'cue form and lead', value: ({ cueForm }) => cueForm, and: ({ lead }) => lead },
  { name: 'frame', value: frameOf },
  { name: 'clause', value: ({ clause }) => clause, and: ({ lead }) => lead },
  { name: 'cue class and clause', value: ({ cueClass }) => cueClass, and: ({ clause }) => clause },
  { name: 'content words', value: ({ content: { segment } }) => bin(segment.end - segment.first) },
  { name: 'content place', value: contentPlace },
  { name: 'content ends', value: endOf },
  { name: 'quoted', value: ({ quoted }) => quoted },
  { name: 'cue class and quoted', value: ({ cueClass }) => cueClass, and: ({ quoted }) => quoted },
];

/** Whether the table of reporting verbs has it that the verb takes what leads the content. */
function frameOf({ lead, clause, reporting }: Sight): string {
  if (reporting === null) return `no verb ${lead}`;
  const frames: ReadonlySet<string> = reporting.frames;
  switch (lead) {
    case 'that':
      return `that ${frames.has('that')}`;
    case 'quotation':
      return `quote ${frames.has('quote')}`;
    case 'to':
      return `to ${frames.has('inf')} ${frames.has('to')}`;
    case 'subordinator':
    case 'if':
    case 'whether':
      return `wh ${frames.has('wh')}`;
    case 'of':
    case 'for':
    case 'as':
    case 'on':
    case 'with':
      return `preposition ${frames.has(lead)}`;
  }
  return clause
    ? `clause ${frames.has('that') || frames.has('quote')}`
    : `phrase ${frames.has('np')} ${frames.has('to')}`;
}

function contentPlace({ link: { tagged: own, cue }, content: { tagged, segment } }: Sight): string {
  if (tagged !== own) return 'elsewhere';
  if (segment.first > cue.end)
    return `after ${bin(segment.first - cue.end)} ${kindOfWord(wordAt(tagged, segment.first - 1))}`;
  if (segment.first === cue.end) return 'after';
  return segment.end > cue.first ? 'around' : `before ${bin(cue.first - segment.end)}`;
}

/** What comes after it. */
function endOf({ content: { tagged, segment } }: Sight): string {
  const { sentenceOf, words } = tagged.view;
  if (segment.end === words.length) return 'edge';
  if (sentenceOf[segment.end - 1] !== sentenceOf[segment.end]) return 'sentence';
  const next = wordAt(tagged, segment.end);
  return /^[.!?]$/.test(next.text) ? 'stop' : kindOfWord(next);
}
