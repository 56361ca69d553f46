/**
 * The one table of views: each is a subcommand, under the task that it is for. To add one: a
 * file in this folder and a line here.
 */
import { about } from './about.ts';
import { annotate } from './annotate.ts';
import { compare } from './compare/index.ts';
import { dates } from './dates.ts';
import { diversity } from './diversity.ts';
import { duplicates } from './duplicates.ts';
import { entities } from './entities.ts';
import { differences, evaluate } from './eval/index.ts';
import { indexArticles } from './index-articles.ts';
import { kwic } from './kwic.ts';
import { match } from './match.ts';
import { mentions } from './mentions.ts';
import { meta } from './meta.ts';
import { names } from './names.ts';
import { network } from './network.ts';
import { people } from './people.ts';
import { quotes } from './quotes.ts';
import { report } from './report/index.ts';
import { speakers } from './speakers.ts';
import { sql } from './sql.ts';
import { timeline } from './timeline.ts';
import { verify } from './verify.ts';
import type { View } from './view.ts';

const FIND = { entities, mentions, quotes, dates, meta } as const;
const SEARCH = { kwic, match } as const;
const COUNT = { speakers, diversity, about, timeline, network, compare, duplicates, people } as const;
const KEEP = { annotate, report } as const;
const CHECK = { eval: evaluate, differences } as const;

const BY_NAME = { ...FIND, ...SEARCH, ...COUNT, ...KEEP, ...CHECK } satisfies Readonly<Record<string, View>>;

/** What people come for, with the names of the views that do it. */
export const TASKS: readonly { readonly task: string; readonly names: readonly string[] }[] = [
  { task: 'Find what stands in articles', names: Object.keys(FIND) },
  { task: 'Search for words', names: Object.keys(SEARCH) },
  { task: 'Count and compare over all articles', names: Object.keys(COUNT) },
  { task: 'Keep the findings, and show them', names: [...Object.keys(KEEP)] },
  { task: 'Make an archive, and ask it', names: [indexArticles.name, sql.name] },
  { task: 'Check findings, and what others wrote', names: [...Object.keys(CHECK), verify.name, names.name] },
];

/** The names of all views, as subcommands have them. */
export type ViewName = keyof typeof BY_NAME;

/** The rows of the view of that name. */
export type RowsOf<N extends ViewName> = (typeof BY_NAME)[N] extends View<infer R> ? R : never;

export const VIEWS: readonly View[] = Object.values(BY_NAME);

/** What the program runs over articles as it runs the views, but for what it leaves behind and not for rows. */
export const RUNS: readonly View[] = TASKS.flatMap(({ names }) => names.map((name) => runNamed(name)));

function runNamed(name: string): View {
  return [...VIEWS, indexArticles, sql, verify, names].find((one) => one.name === name)!;
}

/** The view of that name. */
export function viewNamed(name: ViewName): View {
  return BY_NAME[name];
}

export function viewNames(): ViewName[] {
  return Object.keys(BY_NAME) as ViewName[];
}
