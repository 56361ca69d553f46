/**
 * Characters that archives leave escaped or damaged (data/damaged-characters.tsv).
 *
 *   characterNamed('eacute') -> "é";   misread('é') -> "Ã©"
 */
import { lazy, readTable } from './data.ts';

const table = lazy(() => {
  const named = new Map<string, string>();
  const bytes = new Map<number, string>();
  for (const [kind, key = '', character = ''] of readTable('damaged-characters.tsv')) {
    if (kind === 'named') named.set(key, character);
    else bytes.set(Number.parseInt(key, 16), character);
  }
  return { named, bytes };
});

/** The character that an entity of HTML names, `&eacute;`; undefined for names that texts hardly have. */
export function characterNamed(name: string): string | undefined {
  return table().named.get(name);
}

/** All names of such entities. */
export function characterNames(): string[] {
  return [...table().named.keys()];
}

/** The bytes that windows-1252 has for a character of its own, with that character: 0x93 is “. */
export function windowsBytes(): ReadonlyMap<number, string> {
  return table().bytes;
}

/** What a character becomes where the bytes of its UTF-8 are read as windows-1252, or as Latin-1, where a byte is its own number. */
export function misread(character: string, as: 'windows-1252' | 'latin-1' = 'windows-1252'): string {
  const { bytes } = table();
  return [...new TextEncoder().encode(character)]
    .map((byte) => (as === 'latin-1' ? undefined : bytes.get(byte)) ?? String.fromCharCode(byte))
    .join('');
}
