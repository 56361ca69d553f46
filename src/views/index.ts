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

const BY_NAME = {
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
  eval: evaluate,
  differences,
} satisfies Readonly<Record<string, View>>;

/** The names of all views, as subcommands have them. */
export type ViewName = keyof typeof BY_NAME;

export const VIEWS: readonly View[] = Object.values(BY_NAME);

/** The view of that name. */
export function viewNamed(name: ViewName): View {
  return BY_NAME[name];
}

export function viewNames(): ViewName[] {
  return Object.keys(BY_NAME) as ViewName[];
}
