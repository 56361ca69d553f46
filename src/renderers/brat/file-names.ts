/**
 * File names from document ids, which may be paths: safe on every system, and no two the
 * same, also where case does not count.
 *
 *   news/a.txt, news_a.txt, archive.jsonl:17 -> news_a, news_a-2, archive.jsonl_17
 */
const LONGEST_NAME = 100;

/** The names are given in order: the same ids in the same order have the same names. */
export function fileNames(): (id: string) => string {
  const taken = new Set<string>();
  return (id) => {
    const base = [...id.replace(/\.txt$/i, '').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '_')]
      .slice(0, LONGEST_NAME)
      .join('');
    const name = base.replace(/^[._-]+|\.+$/g, '') || 'article';
    let unique = name;
    for (let i = 2; taken.has(unique.toLowerCase()); i++) unique = `${name}-${i}`;
    taken.add(unique.toLowerCase());
    return unique;
  };
}
