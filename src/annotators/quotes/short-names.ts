/**
 * Surnames and acronyms that stand as sources where they were not found as names: the
 * article names their bearers elsewhere.
 *
 *   Karim Nour came. … Nour said                        ->   Karim Nour
 *   the Directorate of Roads (DoR) … the DoR said       ->   Directorate of Roads
 */
import type { Entity } from '../../document/layers.ts';
import { titleAt } from '../../lexicon/titles.ts';
import { isNamed, latest, type Placed } from '../mentions/named-head.ts';
import { named, type Rule } from '../mentions/source-phrase.ts';

/** The persons by each word of their names, and organizations by what stands in brackets after their names. */
export function aliasesOf(placed: readonly Placed[], text: string): Map<string, Entity[]> {
  const found = new Map<string, Entity[]>();
  const add = (alias: string, entity: Entity): void => {
    const list = found.get(alias) ?? [];
    if (list.at(-1) !== entity) list.push(entity);
    found.set(alias, list);
  };
  for (const { entity, mention } of placed) {
    if (mention.form !== 'name') continue;
    if (entity.type === 'person') for (const word of entity.name.split(/\s+/)) add(word, entity);
    const bracket = /^\s\((\p{Lu}[\p{L}\p{N}&-]{1,14})\)/u.exec(text.slice(mention.end, mention.end + 20));
    if (entity.type === 'organization' && bracket) add(bracket[1]!, entity);
  }
  return found;
}

/** The one whose name holds the one word that the source is, titles and article aside; of several the one met last. */
export const shortName: Rule = (source, { aliases, placed, text: whole }) => {
  const { text, start } = source;
  const words = text.replace(/^the /i, '').split(/\s+/);
  const title = titleAt(
    words.map((word) => ({ text: word })),
    0,
  );
  const [word, ...more] = words.slice(title?.length ?? 0);
  if (word === undefined || more.length > 0 || !/^\p{Lu}[\p{L}'’-]+$/u.test(word)) return null;
  if (isNamed(source, placed, whole)) return null;
  const bearers = aliases().get(word) ?? [];
  const best = latest(bearers.slice(0, MOST), start) ?? bearers[0];
  return best === undefined ? null : named(best, 'short-name');
};

/** How many bearers of one name are compared: more are no article. */
const MOST = 50;
