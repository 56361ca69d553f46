/**
 * A list that stands in a cell as JSON or Python writes it, as tables have it that were made of records.
 * In: `['Ann Lee', "Cy O'Dern"]` -> out: `Ann Lee`, `Cy O'Dern`.
 */

/** Longer cells are no lists of names. */
const LONGEST = 2000;
const ITEM = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;

/** The strings of the list; null where the text is no list of strings alone. */
export function writtenList(text: string): readonly string[] | null {
  const line = text.trim();
  if (!line.startsWith('[') || !line.endsWith(']') || line.length > LONGEST) return null;
  const inner = line.slice(1, -1);
  if (/[^\s,]/.test(inner.replace(ITEM, ''))) return null;
  return (inner.match(ITEM) ?? []).map((item) => item.slice(1, -1).replace(/\\(['"\\])/g, '$1'));
}
