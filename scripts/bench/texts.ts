/**
 * Texts of one kind each and of any length, of the kinds at which a reader of news may grow faster than
 * the text: much of one thing, or none of what usually parts it.
 *
 *   "many names", 100,000 characters -> "Bado Fengar met Hijun Kolem in Mover. …"
 */
import { seededRandom } from '../../training/random.ts';

const SYLLABLES = ['ba', 'do', 'fen', 'gar', 'hi', 'jun', 'ko', 'lem', 'mo', 'ner', 'ol', 'pra', 'ros', 'tin', 'va'];
const SUBJECTS = ['talks', 'prices', 'schools', 'harvests', 'bridges', 'elections', 'hospitals', 'exports'];
const VERBS = ['said', 'warned', 'announced', 'told reporters', 'argued', 'insisted'];
const MONTHS = ['January', 'March', 'May', 'June', 'August', 'October', 'December'];

/** The next of the kind; what parts it from others is its own. */
type Maker = (random: Random, index: number) => string;

interface Random {
  pick<T>(items: readonly T[]): T;
  below(most: number): number;
  /** A word that begins with a capital. */
  name(): string;
}

/** Each kind by what there is much of. */
const KINDS = {
  'plain news': ({ pick, name, below }) =>
    `${name()} ${name()} ${pick(VERBS)} on Monday that ${pick(SUBJECTS)} in ${name()} had grown by ${below(90) + 2} percent, and that they would go on growing.\n\n`,
  quotations: ({ pick, name, below }) =>
    `“We see ${below(900)} ${pick(SUBJECTS)} now,” ${name()} said. “It is late,” he added.${below(4) === 0 ? '\n\n' : ' '}`,
  'four speakers': ({ pick, below }, at) =>
    `President ${['Ann Lee', 'Omar Diaz', 'Ivo Petrov', 'Mary Okonjo'][at % 4]} said the rate of ${below(90)} would hold. “I see ${pick(SUBJECTS)} now,” the president said. He left.\n\n`,
  'many names': ({ name }) => `${name()} ${name()} met ${name()} ${name()} in ${name()}.\n\n`,
  'one title': () => 'President Ann Lee spoke first. Later the president left, and he came home.\n\n',
  'many sources': ({ pick, name }) =>
    `${pick(SUBJECTS)} rose, a ${pick(['senior', 'local', 'former', 'retired'])} ${pick(['official', 'minister', 'judge', 'farmer'])} from ${name()} said. The ${pick(['official', 'minister', 'judge', 'farmer'])} gave no reason.\n\n`,
  'many dates': ({ pick, below }) =>
    `On ${pick(MONTHS)} ${below(27) + 1}, ${1950 + below(70)}, it rained; three days later, last Monday and in ${1950 + below(70)} it did not.\n\n`,
  'one line': ({ pick, name, below }) => `${name()} ${pick(VERBS)} that ${below(90)} ${pick(SUBJECTS)} were open. `,
  'one sentence': ({ pick, name }) => `and ${name()} saw the ${pick(SUBJECTS)} of ${name()}, `,
  'no spaces': ({ name }) => name().toLowerCase(),
  'only quotation marks': () => '"',
  'curly marks that open': () => '“',
  'nested brackets': (_, at) => (at % 64 < 32 ? '(so ' : 'it is) '),
  tables: ({ name, below }) => `${name()}\t${below(900)}\t${below(90)}.${below(9)}\t${name()}\n`,
  lists: ({ pick, name, below }) => `- ${name()} ${name()}, ${below(60) + 20}, of ${name()}: ${pick(SUBJECTS)}\n`,
  'short lines': ({ name }) => `${name()}\n`,
  'two who speak': ({ pick, name }) =>
    `${name()} ${name()} and ${name()} ${name()} ${pick(VERBS)} that ${pick(SUBJECTS)} and ${pick(SUBJECTS)} were late. The two agreed to meet.\n\n`,
  headlines: ({ pick, name }) =>
    `${name()} ${name()} Warns ${name()} Over ${capital(pick(SUBJECTS))}\n\nMayor ${name()} ${name()} saw the ${pick(SUBJECTS)} of ${name()}.\n\n`,
  interviews: ({ pick, name, below }) =>
    `Q: How many ${pick(SUBJECTS)} does ${name()} have?\n\n${name()} ${name()}: We had ${below(90)}. I do not think they will stay.\n\n`,
  'short forms': ({ pick, name }) =>
    `The ${name()} ${capital(pick(SUBJECTS))} Board (${name().slice(0, 1)}${name().slice(0, 1)}B) and its chair, ${name()} ${name()}, ${pick(VERBS)} it was late.\n\n`,
  'whole articles': ({ pick, name, below }) =>
    `${name()} Calls ${name()} Talks Off\n\nBy ${name()} ${name()}\n\n${name().toUpperCase()}, ${pick(MONTHS)} ${below(27) + 1} (Reuters) - Trade Minister ${name()} ${name()} and ${name()} ${name()}, who leads the ${name()} Bank, ${pick(VERBS)} on Tuesday that ${pick(SUBJECTS)} would fall.\n\n“They fell,” the minister said, adding that she knew. A spokesman for the bank denied it, and so did a senior official.\n\n`,
  'other letters': ({ below }) => `${'москва киев путин сказал новости переговоры'.split(' ')[below(6)]} `,
} as const satisfies Readonly<Record<string, Maker>>;

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** A text of the kind, the same on every run, of so many characters. */
export function textOf(kind: Kind, length: number): string {
  const random = seededRandom(7);
  const below = (most: number): number => Math.floor(random() * most);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)]!;
  const name = (): string => {
    const word = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
    return capital(word);
  };
  const make: Maker = KINDS[kind];
  const parts: string[] = [];
  for (let made = 0, at = 0; made < length; at++) {
    parts.push(make({ pick, below, name }, at));
    made += parts.at(-1)!.length;
  }
  return parts.join('').slice(0, length);
}
