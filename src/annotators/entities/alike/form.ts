/** What a group of names looks like to who asks whether it is another's. */
import type { Gender } from '../../../lexicon/titles.ts';
import type { Group, NamedMention } from '../../mentions/names.ts';

/** What the words beside a mention say. */
export interface SaidBeside {
  readonly gender: Gender | null;
}

export interface Form {
  readonly group: Group;
  /** One mention of each spelling, the first ones. */
  readonly spellings: readonly NamedMention[];
  /** How often it is named. */
  readonly times: number;
  /** The most words that a spelling has. */
  readonly words: number;
  readonly genders: ReadonlySet<Gender>;
  /** Those that name it. */
  readonly sentences: ReadonlySet<number>;
}

/** More spellings than that are not compared. */
const MOST_SPELLINGS = 6;

/** @param wordsOf the words of a name that count */
export function formOf(
  group: Group,
  wordsOf: (mention: NamedMention) => readonly string[],
  saidOf: (mention: NamedMention) => SaidBeside | null,
): Form {
  const byKey = new Map<string, NamedMention>();
  const genders = new Set<Gender>();
  for (const mention of group.mentions) {
    const key = wordsOf(mention).join(' ');
    if (!byKey.has(key) && byKey.size < MOST_SPELLINGS) byKey.set(key, mention);
    const gender = saidOf(mention)?.gender ?? null;
    if (gender !== null) genders.add(gender);
  }
  const spellings = [...byKey.values()];
  const words = Math.max(...spellings.map((mention) => wordsOf(mention).length));
  const sentences = new Set(group.mentions.map(({ sentence }) => sentence));
  return { group, spellings, times: group.mentions.length, words, genders, sentences };
}

/** Whether both are named in one sentence. */
export function areTogether({ sentences }: Form, asked: Form): boolean {
  for (const sentence of asked.sentences) if (sentences.has(sentence)) return true;
  return false;
}

/** What holds of any two forms: where they stand, and how often. */
export function commonFeatures(asking: Form, asked: Form): string[] {
  const [first, known] = [asking.group.mentions[0]!, asked.group.mentions[0]!];
  let nearest = Number.POSITIVE_INFINITY;
  for (const { sentence, name } of asked.group.mentions) {
    if (name.start < first.name.start) nearest = Math.min(nearest, first.sentence - sentence);
  }
  return [
    `named ${asking.times < 3 ? asking.times : 'often'}`,
    `the other named ${asked.times < 3 ? asked.times : 'often'}`,
    known.name.start < first.name.start ? 'named after it' : 'named before it',
    ...(areTogether(asking, asked) ? ['in one sentence'] : []),
    nearest <= 1 ? 'right after it' : nearest <= 6 ? 'soon after it' : 'far from it',
  ];
}
