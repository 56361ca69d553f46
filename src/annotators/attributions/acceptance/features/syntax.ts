/** How the parts hang on each other; of sentences that the parser did not read nothing. */
import { bin, type Feature } from './feature.ts';

export const SYNTAX: readonly Feature[] = [
  // "Ana Ruiz said": the source is the subject of the cue.
  { name: 'source hangs', value: ({ syntax }) => syntax.source },
  // "said the dam was safe": what is said hangs on the cue; "the dam was safe, she said": here it may be the other way round.
  { name: 'content hangs', value: ({ syntax }) => syntax.content },
  { name: 'cue hangs', value: ({ syntax }) => syntax.cue },
  {
    name: 'source and content hang',
    value: ({ syntax }) => syntax.source,
    and: ({ syntax }) => syntax.content ?? 'unread',
  },
  { name: 'cue class and content hangs', value: ({ syntax }) => syntax.content, and: ({ cueClass }) => cueClass },
  // A whole clause hangs on one word outside of it, and nothing outside hangs in it.
  { name: 'content loose', value: ({ syntax: { loose } }) => (loose === null ? null : bin(loose)) },
  { name: 'content cut', value: ({ syntax: { cut } }) => (cut === null ? null : bin(cut)) },
];
