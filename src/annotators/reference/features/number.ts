/** One or several. */
import type { Feature } from './feature.ts';

export const NUMBER: readonly Feature[] = [
  {
    name: 'together',
    example: '"they" after "Lee and Kim": joined; after "Lee met Kim": near',
    value: ({ candidate, trail }) =>
      candidate.kind === 'joint'
        ? trail && trail.met > 0
          ? 'joined'
          : trail && trail.spoke > 0
            ? 'spoke'
            : 'near'
        : null,
  },
  {
    name: 'plural for one',
    example: '"the ministers": one person cannot be meant',
    value: ({ phrase, candidate }) =>
      candidate.kind === 'own'
        ? null
        : phrase.plural
          ? `plural ${candidate.kind === 'joint' ? 'joint' : candidate.sort}`
          : candidate.kind === 'joint'
            ? 'joint'
            : null,
  },
];
