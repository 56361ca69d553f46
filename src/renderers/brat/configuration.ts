/** brat's `annotation.conf` for what newsx writes: without it brat shows every type as unknown. */
import { ENTITY_TYPES, MENTION_FORMS, QUOTE_KINDS, VERB_CLASSES } from '../../document/layers.ts';

const SPEAKERS = ENTITY_TYPES.join('|');

export const CONFIGURATION = `[entities]
${ENTITY_TYPES.join('\n')}
date
Content
Source
Cue

[relations]
source\tArg1:Content, Arg2:Source
cue\tArg1:Content, Arg2:Cue
speaker\tArg1:Content, Arg2:${SPEAKERS}
${ENTITY_TYPES.map((type) => `Coref\tArg1:${type}, Arg2:${type}, <REL-TYPE>:symmetric-transitive`).join('\n')}
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
form\tArg:${SPEAKERS}, Value:${MENTION_FORMS.join('|')}
kind\tArg:Content, Value:${QUOTE_KINDS.join('|')}
verbClass\tArg:Cue, Value:${VERB_CLASSES.join('|')}
`;
