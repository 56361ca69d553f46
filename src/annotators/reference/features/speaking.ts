/** Who has spoken, and whose saying it is. */
import { keysOf } from '../profiles.ts';
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
