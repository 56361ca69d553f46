/** The one table of views: each is a subcommand. To add one: a file in this folder and a line here. */
import { annotate } from './annotate.ts';
import { dates } from './dates.ts';
import { diversity } from './diversity.ts';
import { entities } from './entities.ts';
import { match } from './match.ts';
import { mentions } from './mentions.ts';
import { meta } from './meta.ts';
import { quotes } from './quotes.ts';
import { speakers } from './speakers.ts';
import type { View } from './view.ts';

export const VIEWS: readonly View[] = [entities, mentions, quotes, speakers, diversity, dates, meta, match, annotate];
