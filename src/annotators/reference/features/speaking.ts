/** Who has spoken, and whose saying it is. */
import { countBefore } from '../../../document/finding.ts';
import type { Phrase } from '../phrase.ts';
import { keysOf } from '../profiles.ts';
import { rememberingLast } from '../remembering.ts';
import { back, type Feature, met, noun, step } from './feature.ts';

export const SPEAKING: readonly Feature[] = [
  {
    name: 'spoke back',
    example: 'the last to speak: 0; never, while others have: silent',
    value: (ask) => {
      if (ask.candidate.kind === 'own') return null;
      const n = back(ask);
      return n === null ? (ask.memory.sayings.length > 0 ? 'silent' : null) : Math.min(n, 4);
    },
  },
  {
    name: 'spoke sentences back',
    example: 'said something in the sentence before: 1',
    value: ({ trail, sentence }) =>
      trail === undefined || trail.spoke === 0 ? null : step(sentence - trail.spokeSentence, [0, 1, 2, 4, 8]),
  },
  {
    name: 'spoke last, met last',
    example: 'the last to speak and the last of its sort met',
    value: met((ask) => (back(ask) === 0 ? `${ask.rank === 0}` : null)),
  },
  {
    name: 'spoke',
    example: 'how often',
    value: (ask) => (ask.trail && ask.trail.spoke > 0 ? step(ask.trail.spoke, [1, 3]) : null),
  },
  {
    name: 'last saying',
    example: 'what the last source was: a name, he, the official',
    value: (ask) => (back(ask) === 0 ? ask.memory.sayings.at(-1)!.phrase.kind : null),
  },
  {
    name: 'speaks next',
    example: '"…, he said. "…," Lee added.": Lee, in the same paragraph',
    value: ({ sources, candidate, phrase, block }) => {
      const next = sources.all[countBefore(sources.all, ({ start }) => start < phrase.end)];
      if (next === undefined || candidate.kind === 'own') return null;
      const near = step(next.block - block, [0, 1, 3]);
      return next.candidate === candidate
        ? `this ${near}`
        : next.candidate.sort === candidate.sort
          ? `another ${near}`
          : null;
    },
  },
  {
    name: 'named sayings',
    example: 'how often the article names it as the source of a saying, before and after',
    value: ({ sources, candidate, phrase }) => {
      if (candidate.kind !== 'entity') return null;
      const own = sources.placesOf.get(candidate) ?? [];
      const before = countBefore(own, (place) => place < phrase.start);
      return `${Math.min(before, 2)} ${Math.min(own.length - before, 2)}`;
    },
  },
  {
    name: 'same words',
    example: '"a court source said … the court source": word for word who spoke before',
    value: noun(({ phrase, candidate: { kind, name } }) =>
      kind === 'described' && phrase.opener !== 'indefinite' && wordsOf(name) === wordsOfPhrase(phrase)
        ? `${phrase.opener} ${phrase.modifiers.length > 0}`
        : null,
    ),
  },
  {
    name: 'described before',
    example: '"the court source", who has spoken so, and is hardly Ann Lee',
    value: ({ phrase, candidate, others }) =>
      candidate.kind === 'entity' && phrase.head !== '' && phrase.opener !== 'indefinite'
        ? others.some(({ kind, name }) => kind === 'described' && wordsOf(name) === wordsOfPhrase(phrase)) || null
        : null,
  },
  {
    name: 'same head',
    example: '"A resident said … the resident": the last time it spoke as resident',
    value: noun(({ phrase, candidate }) =>
      candidate.kind === 'described' || candidate.kind === 'stranger'
        ? keysOf(candidate.head).some((key) => keysOf(phrase.head).includes(key))
          ? phrase.opener
          : candidate.name.toLowerCase().includes(phrase.head)
            ? 'word'
            : 'other'
        : null,
    ),
  },
];

/** A description without case and article: what two mentions in the same words share. */
const wordsOf = (text: string): string => text.toLowerCase().replace(/^(?:the|an?|this|that) /, '');
const wordsOfPhrase = rememberingLast(({ text }: Phrase) => wordsOf(text));
