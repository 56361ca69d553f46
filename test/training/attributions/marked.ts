import type { inWireForms } from '../../../training/attributions/wire-forms.ts';
import { seededRandom } from '../../../training/random.ts';

/** A text whose `[source]`, `<cue>` and `{content}` are annotated. */
export function annotated(marked: string) {
  let text = '';
  const spans = { source: [] as [number, number][], cue: [] as [number, number][], content: [] as [number, number][] };
  const opens: Record<string, number> = {};
  const roles: Record<string, keyof typeof spans> = { ']': 'source', '>': 'cue', '}': 'content' };
  for (const character of marked) {
    if ('[<{'.includes(character)) opens[']>}'['[<{'.indexOf(character)]!] = text.length;
    else if (character in roles) spans[roles[character]!].push([opens[character]!, text.length]);
    else text += character;
  }
  return { text, attributions: [spans] };
}

/** All forms that a change gives a sentence, marked again. */
export function formsOf(marked: string, change: typeof inWireForms): Set<string> {
  const forms = new Set<string>();
  for (let seed = 0; seed < 2000; seed++) {
    const { text, attributions } = change(annotated(marked), seededRandom(seed));
    const { source, cue, content } = attributions[0]!;
    const edges = [...source.flat(), ...cue.flat(), ...content.flat()];
    const signs = '[]'.repeat(source.length) + '<>'.repeat(cue.length) + '{}'.repeat(content.length);
    const order = edges
      .map((at, i) => [at, signs[i]!] as const)
      .sort((a, b) => b[0] - a[0] || '[<{'.indexOf(b[1]) - '[<{'.indexOf(a[1]));
    forms.add(order.reduce((whole, [at, sign]) => whole.slice(0, at) + sign + whole.slice(at), text));
  }
  return forms;
}
