/** Of the last candidate: nobody but what the phrase says itself. */
import { type Feature, own } from './feature.ts';

export const OWN: readonly Feature[] = [
  { name: 'own opener', example: '"a resident": indefinite', value: own(({ phrase }) => phrase.opener) },
  {
    name: 'own complement',
    example: '"the head of the board": of',
    value: own(({ phrase }) =>
      phrase.complement === '' ? null : (/^\p{L}+/u.exec(phrase.complement)?.[0].toLowerCase() ?? 'mark'),
    ),
  },
  {
    name: 'own modifiers',
    example: '"a senior bank official": 2',
    value: own(({ phrase }) => (phrase.head === '' ? null : Math.min(phrase.modifiers.length, 3))),
  },
  { name: 'own telling', example: '"the Omani minister"', value: own(({ telling }) => telling.length > 0 || null) },
  { name: 'own plural', example: '"residents"', value: own(({ phrase }) => (phrase.plural ? phrase.opener : null)) },
  { name: 'own head', example: '"official"', value: own(({ phrase }) => phrase.head || null) },
  {
    name: 'own known',
    example: '"the minister" where somebody has been named as one',
    value: own(({ phrase, known }) => (phrase.head === '' ? null : `${phrase.opener} ${Math.min(known, 2)}`)),
  },
  {
    name: 'own persons',
    example: 'how many persons the article names',
    value: own(({ phrase, cast }) => (phrase.head === '' ? null : `${phrase.opener} ${Math.min(cast.persons, 3)}`)),
  },
  {
    name: 'own first',
    example: 'nobody has spoken yet',
    value: own(({ memory }) => memory.sayings.length === 0 || null),
  },
  {
    name: 'own in quotation',
    example: 'the phrase stands in what somebody says',
    value: own(({ quotation }) => quotation >= 0 || null),
  },
];
