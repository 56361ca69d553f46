/** Where the candidate was met, and how. */
import { type Feature, met, sentencesBack, step } from './feature.ts';

export const PLACE: readonly Feature[] = [
  {
    name: 'is',
    example: '"the premier": entity person; own',
    value: ({ candidate }) => (candidate.kind === 'own' ? 'own' : `${candidate.kind} ${candidate.sort}`),
  },
  { name: 'sentences back', example: '"Lee came. He left.": 1', value: met(sentencesBack) },
  { name: 'rank', example: 'the person met last: 0', value: met(({ rank }) => Math.min(rank, 4)) },
  {
    name: 'part',
    example: '"Lee met Kim. He…": Lee subject 1, Kim other 1',
    value: met((ask, { part }) => `${part} ${Math.min(sentencesBack(ask) ?? 3, 3)}`),
  },
  {
    name: 'opens',
    example: '"Lee came. He…": Lee opened the sentence before',
    value: met((ask, { opens, introduced }) =>
      opens ? `${introduced ? 'new ' : ''}${Math.min(sentencesBack(ask) ?? 3, 2)}` : null,
    ),
  },
  { name: 'met', example: 'how often, doubling by doubling', value: met((_, trail) => step(trail.met, [1, 2, 4, 8])) },
  {
    name: 'form',
    example: '"He came. He…": last met as a pronoun, 1 sentence back',
    value: met((ask, { form }) => `${form} ${Math.min(sentencesBack(ask) ?? 3, 2)}`),
  },
  { name: 'same paragraph', example: 'Lee was met in it', value: met(({ block }, trail) => trail.block === block) },
  {
    name: 'paragraph before',
    example: 'the phrase opens a paragraph, Lee was met in the one before',
    value: met(({ block, opensBlock }, trail) => (opensBlock ? trail.block === block - 1 : null)),
  },
  {
    name: 'spoken of',
    example: '"Kim said Lee left. He…": Lee was last met in what Kim said',
    value: met(({ quotation }, trail) =>
      trail.quotation < 0 ? null : trail.quotation === quotation ? 'in the same quotation' : 'in another',
    ),
  },
  {
    name: 'only',
    example: 'nobody else of its sort is in view',
    value: met(({ rivals }) => (rivals <= 1 ? true : null)),
  },
  {
    name: 'only of all',
    example: 'the article has named no other person yet',
    value: met(({ memory, candidate }) => (memory.countOf(candidate.sort) === 1 ? true : null)),
  },
  {
    name: 'told rank',
    example: "the person met last in the article's own words before the saying: 0",
    value: met(({ toldRank }, { toldToken }) => (toldToken < 0 ? 'never' : Math.min(toldRank, 3))),
  },
  {
    name: 'told back',
    example: '"Lee met Kim. "We agree," he said.": Lee a subject one sentence before the quotation begins',
    value: met(({ from }, { toldSentence, toldPart }) =>
      toldSentence < 0 ? null : `${toldPart} ${step(from.sentence - toldSentence, [0, 1, 2, 4])}`,
    ),
  },
  {
    name: 'told in paragraph',
    example: 'Lee was told of in the paragraph in which the saying begins, or in the one before: 1',
    value: met(({ from }, { toldBlock }) => (toldBlock < 0 ? null : step(from.block - toldBlock, [0, 1, 2]))),
  },
  {
    name: 'in own content',
    example: '""He left," she said": the one who is *he* there does not say it',
    value: met(({ index, attribution }, { quotation, form }) =>
      attribution !== null && quotation === index ? `${attribution.kind} ${form}` : null,
    ),
  },
  {
    name: 'persons',
    example: 'how many persons the article names, from its first to its last word',
    value: ({ candidate, cast, phrase }) =>
      candidate.sort === 'person' && candidate.kind === 'entity'
        ? `${Math.min(cast.persons, 3)} ${phrase.opener}`
        : null,
  },
  {
    name: 'prominence',
    example: 'how many of its sort the article names more often',
    value: ({ candidate, cast }) => {
      const rank = cast.prominence.get(candidate);
      return rank === undefined ? null : Math.min(rank, 3);
    },
  },
  { name: 'in headline', example: '"Lee resigns": Lee', value: ({ inHeadline }) => inHeadline || null },
  { name: 'later', example: 'named only after the phrase', value: ({ later }) => later || null },
  { name: 'in content', example: '"He said Lee would come": Lee', value: ({ inContent }) => inContent || null },
  {
    name: 'teller',
    example: '"Lee said he would come": he stands in what Lee says',
    value: ({ teller, candidate }) => (teller === null ? null : teller === candidate),
  },
  {
    name: 'beside',
    example: '"Ann Lee, head of the board, said": right before the phrase, with a comma between',
    value: met(({ text, phrase }, { end }) => {
      const gap = phrase.start - end;
      if (gap < 0 || gap > 3) return null;
      return /^\s*$/.test(text.slice(end, phrase.start))
        ? 'space'
        : text[end] === ','
          ? `comma ${phrase.opener}`
          : null;
    }),
  },
  {
    name: 'same part',
    example: 'both open their clauses',
    value: met(({ part }, trail) => (trail.part === part ? part : null)),
  },
  {
    name: 'saying',
    example: 'the kind of the quotation whose source the phrase is',
    value: (ask) =>
      ask.attribution === null
        ? null
        : `${ask.candidate.kind === 'own' ? 'own' : ask.candidate.sort} ${ask.attribution.kind} ${ask.attribution.cue.length > 0}`,
  },
];
