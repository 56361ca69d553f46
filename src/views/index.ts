/** The one table of views: each is a subcommand. To add one: a file in this folder and a line here. */
import { about } from './about.ts';
import { annotate } from './annotate.ts';
import { compare } from './compare/index.ts';
import { dates } from './dates.ts';
import { diversity } from './diversity.ts';
import { duplicates } from './duplicates.ts';
import { entities } from './entities.ts';
import { differences, evaluate } from './eval/index.ts';
import { kwic } from './kwic.ts';
import { match } from './match.ts';
import { mentions } from './mentions.ts';
import { meta } from './meta.ts';
import { network } from './network.ts';
import { quotes } from './quotes.ts';
import { report } from './report.ts';
import { speakers } from './speakers.ts';
import { timeline } from './timeline.ts';
import type { View } from './view.ts';

export const VIEWS: readonly View[] = [
  entities,
  mentions,
  quotes,
  speakers,
  diversity,
  about,
  timeline,
  network,
  compare,
  duplicates,
  dates,
  meta,
  match,
  kwic,
  annotate,
  report,
  evaluate,
  differences,
];
