/**
 * Links nominals and pronouns to the groups they refer to, walking through the text once.
 */
import type { Layers, Mention } from '../../document/layers.ts';
import { compareSpans, type Span } from '../../document/span.ts';
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
  layers: Pick<Layers, 'tokens' | 'sentences' | 'attributions'>,
  names: NamePlaces,
  besideOf: (mention: NamedMention) => Beside,
): Map<Group, Mention[]> {
  const groupOf = new Map(groups.flatMap((group) => group.mentions.map((mention) => [mention, group] as const)));
  const offices = new Map(
    groups.filter((group) => group.type === 'person').map((group) => [group, officesOf(group, besideOf, groupOf)]),
  );
  const genders = new Map(
    groups.map((group) => [group, group.type === 'person' ? statedGender(group, besideOf) : null]),
  );
  const links = new Map<Group, Mention[]>();
  const people: Appearance<Group>[] = [];
  const lastNamed = new Map<Group, number>();
  const isQuoted = placesIn(layers.attributions.flatMap((attribution) => attribution.content));
  const isSource = placesIn(layers.attributions.flatMap((attribution) => attribution.source));
  const lastSentence = { quoted: -1, unquoted: -1 };
  const appear = (person: Group, { at, sentence }: { readonly at: number; readonly sentence: number }): void => {
    const quoted = isQuoted(at);
    const side = quoted ? 'quoted' : 'unquoted';
    people.push({ person, sentence, quoted, speaking: isSource(at), first: lastSentence[side] !== sentence });
    lastSentence[side] = sentence;
  };
  const link = (group: Group, mention: Mention): void => {
    const list = links.get(group);
    if (list) list.push(mention);
    else links.set(group, [mention]);
  };

  for (const event of events(groups, layers, names)) {
    if ('group' in event) {
      lastNamed.set(event.group, event.at);
      if (event.group.type === 'person') appear(event.group, event);
    } else if ('nominal' in event) {
      const { nominal } = event;
      const owner = nominal.owner && groupOf.get(nominal.owner);
      const fits = (group: Group): boolean =>
        nominal.sort === 'person'
          ? (offices.get(group)?.some((one) => roleFits(nominal.head, one.title) && sameOwner(owner, one.owner)) ??
            false)
          : group.type === 'organization' && group.mentions.some((mention) => headFits(nominal.head[0]!, mention.text));
      const group = namedLast(lastNamed, fits);
      if (group === null) continue;
      link(group, {
        start: nominal.start,
        end: nominal.end,
        form: 'nominal',
        confidence: CONFIDENCE.nominal,
        by: `entities/${nominal.sort}-nominal`,
      });
      if (group.type === 'person') appear(group, event);
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
      appear(person, event);
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

/** A title that somebody holds, and the group it belongs to where the text says so. */
interface Office {
  readonly title: string;
  readonly owner: Group | null;
}

function officesOf(
  group: Group,
  besideOf: (mention: NamedMention) => Beside,
  groupOf: ReadonlyMap<NamedMention, Group>,
): Office[] {
  return group.mentions.flatMap((mention) => {
    const { title, of } = besideOf(mention);
    return title === null ? [] : [{ title, owner: of ? (groupOf.get(of) ?? null) : null }];
  });
}

/** An owner that both name must be one; a people and its country count as one. */
function sameOwner(named: Group | null | undefined, held: Group | null): boolean {
  return !named || named === held || named.type === 'norp' || held?.type === 'norp';
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

/** Whether a place lies in one of the spans. To be asked in text order. */
function placesIn(spans: readonly Span[]): (at: number) => boolean {
  const ordered = [...spans].sort(compareSpans);
  let next = 0;
  return (at) => {
    while (next < ordered.length && ordered[next]!.end <= at) next++;
    return next < ordered.length && ordered[next]!.start <= at;
  };
}
