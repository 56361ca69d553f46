/** The documents of archives, as a command needs them. */
import { keepsAll, openForReading } from '../../archive/reader.ts';
import type { ReadResult } from '../../inputs/input.ts';
import type { View } from '../../views/view.ts';

/** @throws ArchiveError where a path is no archive, or it cannot be read */
export async function* documentsIn(paths: readonly string[], { requires }: View): AsyncGenerator<ReadResult> {
  for (const path of paths) {
    const archive = await openForReading(path);
    try {
      // Sentences are made of tokens: where those are made anew, so are they.
      const layers = keepsAll(requires) ? requires : requires.filter((layer) => layer !== 'sentences');
      for (const document of archive.documents(layers)) yield { document, isLazy: true };
    } finally {
      archive.close();
    }
  }
}
