/** The one table of packs, for the build that writes them: those first that others are made with. */
import { ATTRIBUTIONS_MODEL } from './annotators/attributions/tagger/model.ts';
import { NAMES_MODEL } from './annotators/names/model.ts';
import { GAZETTEER } from './lexicon/gazetteer-lists.ts';
import type { Pack } from './lexicon/packs.ts';
import { PARSER_MODEL } from './parsing/model.ts';
import { WORD_CLASSES } from './tagging/word-classes.ts';

export const PACKS: readonly Pack<unknown>[] = [GAZETTEER, WORD_CLASSES, NAMES_MODEL, PARSER_MODEL, ATTRIBUTIONS_MODEL];
