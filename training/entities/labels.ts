/** Which person or body of the annotation each name of an article is, where the annotation tells. */
import { folded, type GoldArticle } from '../reference/answers.ts';

export interface GoldPeople extends GoldArticle {
  readonly people?: readonly {
    readonly type: string;
    readonly name: string;
    readonly aka?: string | readonly string[];
  }[];
}

interface Named {
  readonly start: number;
  readonly end: number;
  /** A person, not a body. */
  readonly isPerson: boolean;
}

/** The number of the chain or of the entry of people that a name belongs to. */
export type LabelOf = (name: Named) => number | undefined;

export function labelsOf(gold: GoldPeople): LabelOf {
  const { chains, people = [] } = gold;
  if (chains !== undefined)
    return ({ start, end }) => {
      const at = chains.findIndex(({ mentions }) =>
        mentions.some((one) => one.form === 'name' && one.start === start && one.end === end),
      );
      return at < 0 ? undefined : at;
    };
  const names = people.map(
    ({ name, aka = [] }) => new Set([name, ...[aka].flat().flatMap((all) => all.split(';'))].map(plain)),
  );
  return (name) => bySource(name, gold) ?? byName(gold.text.slice(name.start, name.end), people, names);
}

/** The one who is said to speak where the name is the source of a saying, or ends at its head. */
function bySource({ start, end, isPerson }: Named, { attributions = [], people = [] }: GoldPeople): number | null {
  for (const { source, speakers, status } of attributions) {
    if (speakers === undefined || status === 'described' || speakers.some(Array.isArray)) continue;
    if (!source.some(([from, to]) => start >= from && end <= to && to - end < 2 && start - from < 25)) continue;
    const accepted = speakers.map((one) => folded(one as string));
    const at = people.findIndex(({ name }) => accepted.includes(folded(name)));
    const type = people[at]?.type;
    if (type !== undefined && type !== 'described' && (type === 'person') === isPerson) return at;
  }
  return null;
}

/** The one entry that has it as its name, or among its other names. */
function byName(
  text: string,
  people: NonNullable<GoldPeople['people']>,
  names: readonly ReadonlySet<string>[],
): number | undefined {
  const found = people.flatMap(({ type }, at) => (type !== 'described' && names[at]!.has(plain(text)) ? [at] : []));
  return found.length === 1 ? found[0] : undefined;
}

const plain = (name: string): string =>
  folded(name.trim()).replace(/^(?:mr|mrs|ms|dr|prof|president|sheikh|king|minister) /, '');
