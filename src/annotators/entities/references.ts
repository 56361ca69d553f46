/**
 * Links nominals and pronouns to the groups they refer to, walking through the text once.
 */
import type { Layers, Mention } from '../../document/layers.ts';
import type { Gender } from '../../lexicon/titles.ts';
import type { Group, NamedMention } from './named.ts';
import { findNominals, headFits, type Nominal, roleFits } from './nominals.ts';
import { type Appearance, antecedent, pronounGender } from './pronouns.ts';
import type { Beside, NamePlaces } from './titles.ts';

/** How often links of each kind are right, measured on annotated chains (see the README, Accuracy). */
const CONFIDENCE = { nominal: 0.7, pronoun: 0.7 };

type Event =
  | { readonly at: number; readonly sentence: number; readonly group: Group }
  | { readonly at: number; readonly sentence: number; readonly nominal: Nominal }
  | { readonly at: number; readonly sentence: number; readonly token: number; readonly gender: Gender };

/** The nominal and pronoun mentions of each group that has any. */
export function linkReferences(
  groups: readonly Group[],
  layers: Pick<Layers, 'tokens' | 'sentences'>,
  names: NamePlaces,
  besideOf: (mention: NamedMention) => Beside,
): Map<Group, Mention[]> {
  const titles = new Map(
    groups.filter((group) => group.type === 'person').map((group) => [group, titlesOf(group, besideOf)]),
  );
  const genders = new Map(
    groups.map((group) => [group, group.type === 'person' ? statedGender(group, besideOf) : null]),
  );
  const links = new Map<Group, Mention[]>();
  const people: Appearance<Group>[] = [];
  const lastNamed = new Map<Group, number>();
  const appear = (person: Group, sentence: number): void => {
    people.push({ person, sentence, first: people.at(-1)?.sentence !== sentence });
  };
  const link = (group: Group, mention: Mention): void => {
    const list = links.get(group);
    if (list) list.push(mention);
    else links.set(group, [mention]);
  };

  for (const event of events(groups, layers, names)) {
    if ('group' in event) {
      lastNamed.set(event.group, event.at);
      if (event.group.type === 'person') appear(event.group, event.sentence);
    } else if ('nominal' in event) {
      const { nominal } = event;
      const fits = (group: Group): boolean =>
        nominal.of === 'person'
          ? (titles.get(group)?.some((title) => roleFits(nominal.head, title)) ?? false)
          : group.type === 'organization' && group.mentions.some((mention) => headFits(nominal.head[0]!, mention.text));
      const group = namedLast(lastNamed, fits);
      if (group === null) continue;
      link(group, {
        start: nominal.start,
        end: nominal.end,
        form: 'nominal',
        confidence: CONFIDENCE.nominal,
        by: `entities/${nominal.of}-nominal`,
      });
      if (group.type === 'person') appear(group, event.sentence);
    } else {
      const person = antecedent(
        people,
        event.sentence,
        (group) => (genders.get(group) ?? event.gender) === event.gender,
      );
      if (person === null) continue;
      genders.set(person, event.gender);
      const token = layers.tokens[event.token]!;
      link(person, {
        start: token.start,
        end: token.end,
        form: 'pronoun',
        confidence: CONFIDENCE.pronoun,
        by: 'entities/pronoun',
      });
      appear(person, event.sentence);
    }
  }
  return links;
}

/** Names, nominals and pronouns in text order. A pronoun inside a name (*He Lifeng*) is none. */
function events(groups: readonly Group[], layers: Pick<Layers, 'tokens' | 'sentences'>, names: NamePlaces): Event[] {
  const { tokens, sentences } = layers;
  const all: Event[] = groups.flatMap((group) =>
    group.mentions.map((mention) => ({ at: mention.name.start, sentence: mention.sentence, group })),
  );
  const named = new Uint8Array(tokens.length);
  for (const group of groups) for (const mention of group.mentions) named.fill(1, mention.firstToken, mention.endToken);
  const sentenceOf = new Int32Array(tokens.length).fill(-1);
  for (const [i, sentence] of sentences.entries()) sentenceOf.fill(i, sentence.firstToken, sentence.endToken);
  for (const nominal of findNominals(tokens, names)) {
    all.push({ at: nominal.start, sentence: sentenceOf[nominal.firstToken]!, nominal });
  }
  for (const [i, token] of tokens.entries()) {
    const gender = named[i] === 0 ? pronounGender(token) : null;
    if (gender !== null) all.push({ at: token.start, sentence: sentenceOf[i]!, token: i, gender });
  }
  return all.sort((a, b) => a.at - b.at);
}

function titlesOf(group: Group, besideOf: (mention: NamedMention) => Beside): string[] {
  return group.mentions.map((mention) => besideOf(mention).title).filter((title) => title !== null);
}

function statedGender(group: Group, besideOf: (mention: NamedMention) => Beside): Gender | null {
  return group.mentions.map((mention) => besideOf(mention).gender).find((gender) => gender !== null) ?? null;
}

function namedLast(lastNamed: ReadonlyMap<Group, number>, fits: (group: Group) => boolean): Group | null {
  let best: Group | null = null;
  let bestAt = -1;
  for (const [group, at] of lastNamed) {
    if (at > bestAt && fits(group)) {
      best = group;
      bestAt = at;
    }
  }
  return best;
}
