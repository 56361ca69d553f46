/**
 * The words of a person's name that tell who it is: without *Jr*, *III*, a greeting or a form of address.
 *
 *   Tan Sri Lim Wei Jian -> lim wei jian;   Martin Luther King Jr. -> martin luther king
 */
import { isTitleName } from '../../lexicon/gazetteer.ts';
import { isNameWord } from '../../lexicon/name-words.ts';
import { titleAt } from '../../lexicon/titles.ts';
import type { NamedMention } from '../mentions/names.ts';

export const isGeneration = (word: string): boolean => isNameWord(word, 'generation');

/** Names are compared with each other again and again: what counts of each is worked out once. */
const cores = new WeakMap<NamedMention, readonly string[]>();

/** The name's words without *Jr*, *III* or a form of address; all of them if too little else is there. */
export function core(mention: NamedMention): readonly string[] {
  const known = cores.get(mention);
  if (known !== undefined) return known;
  const found = coreOf(mention);
  cores.set(mention, found);
  return found;
}

function coreOf(mention: NamedMention): readonly string[] {
  const plain = mention.words.filter((word) => !isGeneration(word));
  const words = withoutFirst(plain.length > 0 ? plain : mention.words);
  const address = formOfAddress(mention.text);
  return words.length - address >= 2 ? words.slice(address) : words;
}

/** `Saint Jerome`, `Hey Frank`: what may stand before a name and is none of it. */
function withoutFirst(words: readonly string[]): readonly string[] {
  return words.length > 1 && (isNameWord(words[0]!, 'saint') || isNameWord(words[0]!, 'greeting'))
    ? words.slice(1)
    : words;
}

/** How many words of address a name begins with: *Tan Sri* Lim Wei Jian, *Sheikh* Tamim bin Hamad. */
function formOfAddress(name: string): number {
  const found = titleAt(
    name.split(/\s+/).map((text) => ({ text })),
    0,
  );
  if (found?.title.kind === 'honorific' && isTitleName(name.split(/\s+/, 1)[0]!)) return 0; // Pak Jong Ho
  return found && ADDRESS.has(found.title.kind) ? found.length : 0;
}
const ADDRESS: ReadonlySet<string> = new Set(['honorific', 'royal', 'religious']);
