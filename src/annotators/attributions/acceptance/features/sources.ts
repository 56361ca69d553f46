/** What the source tells: how sure, of which kind, and where it stands. */
import { isWord } from '../../../../lexicon/function-words.ts';
import { CAPITAL, CAPITALS } from '../../../../tagging/words.ts';
import type { Word } from '../../tagger/words.ts';
import { kindOfWord, type Sight, wordAt } from '../sight.ts';
import { cueLemma } from './cues.ts';
import { bin, type Feature } from './feature.ts';

export const SOURCES: readonly Feature[] = [
  { name: 'source sure', value: ({ link, sure }) => (link.source === null ? null : Math.round(sure.source)) },
  // "it was said", "who said", "Ana Ruiz said": nobody in particular says less than somebody.
  { name: 'source', value: sourceKind },
  { name: 'source place', value: sourcePlace },
  // "according to" has its source after it and never before.
  { name: 'cue and source side', value: cueLemma, and: sourceSide },
  // A passive without a source, a participle with one.
  { name: 'source and cue form', value: sourceKind, and: ({ cueForm }) => cueForm },
  { name: 'source words', value: ({ link: { source } }) => source && bin(source.end - source.first) },
  // The rule that gave or took it.
  { name: 'source by', value: ({ link }) => link.rules[0] ?? null },
];

const isCapital = ({ case: kind }: Word): boolean => kind === CAPITAL || kind === CAPITALS;

function sourceKind({ link: { tagged, source } }: Sight): string {
  if (source === null) return 'none';
  const first = wordAt(tagged, source.first);
  if (source.end - source.first === 1) {
    if (/^(?:i|we)$/.test(first.lower)) return 'I';
    if (/^(?:who|which|that|it|there|this)$/.test(first.lower)) return first.lower;
    if (isWord(first.lower, 'pronoun')) return 'pronoun';
  }
  for (let t = source.first + 1; t < source.end; t++) if (isCapital(wordAt(tagged, t))) return 'name';
  if (isWord(first.lower, 'determiner')) return 'determiner';
  return isCapital(first) ? 'capital' : kindOfWord(first);
}

function sourceSide({ link: { source, cue } }: Sight): string {
  if (source === null) return 'none';
  return source.first >= cue.end ? 'after' : 'before';
}

function sourcePlace({ link: { source, cue } }: Sight): string | null {
  if (source === null) return null;
  if (source.first >= cue.end) return `after ${bin(source.first - cue.end)}`;
  return `before ${bin(Math.max(0, cue.first - source.end))}`;
}
