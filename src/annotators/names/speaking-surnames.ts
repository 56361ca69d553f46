/**
 * Persons that the tagger took for something else: a surname that speaks is no people.
 *
 *   "Karim Al Sindhi … Sindhi said" -> the second Sindhi too
 */
import type { Tokens } from '../../document/layers.ts';
import type { Tagged } from './tagger.ts';

/** What a person does, and no people or place: `Sindhi said`, `Lincoln told`. */
const SPEAKS = /^(?:said|says|told|tells|added|adds)$/;

/** The spans with surnames that are also a people's or a place's name read as persons where they speak. */
export function withSpeakingSurnames(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const surnames = new Set<string>();
  return spans.map((span) => {
    const { first, end, type } = span;
    const last = tokens.words[end - 1]!.text;
    if (type === 'person' && end - first > 1) surnames.add(last);
    const speaks = (type === 'norp' || type === 'location') && SPEAKS.test(tokens.words[end]?.text ?? '');
    if (!speaks || end - first > 1 || !surnames.has(last) || tokens.words[first - 1]?.text.toLowerCase() === 'the')
      return span;
    return { ...span, type: 'person', by: 'names/speaking-surname' };
  });
}
