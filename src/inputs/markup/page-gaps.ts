/**
 * Boxes of an article that what was taken for it lacks: an article is often in several of
 * one kind, with an advertisement or a form between them, and only some of them are taken.
 * In: two of three `<div class="story-text">` -> out: all three.
 */
import { lettersOf } from './letters.ts';
import { boxOf, linesIn, proseOf } from './page-blocks.ts';
import type { Tree, TreeElement } from './page-tree.ts';

/** Letters and digits; a shorter line may stand anywhere. */
const MIN_LETTERS = 20;
/** Paragraphs of one kind that were taken: fewer tell nothing of their kind. */
const MIN_TAKEN = 3;
/** A line that is linked more is a pointer. */
const MAX_LINKED = 0.5;

/** Lines times letters: what is asked of more is a dump, or made to do harm. */
const MAX_COMPARED = 2e9;

/** A line of the page. */
interface Candidate {
  readonly text: string;
  readonly letters: string;
  readonly box: TreeElement | null;
  /** The names of the element and of its box; null where it has no class to be known by. */
  readonly kind: string | null;
  readonly isProse: boolean;
}

/** The lines of a page in their order. To be asked for before its article is looked for: that changes the tree. */
export function candidatesOf(tree: Tree): readonly Candidate[] {
  return linesIn(boxOf(tree)).map((line) => ({
    text: line.text,
    letters: lettersOf(line.text),
    box: line.element.parentNode,
    kind: kindOf(line.element),
    isProse: proseOf(line) > 0 && line.linked < MAX_LINKED * line.text.length,
  }));
}

/** The paragraphs, and in their places those of boxes of the same kind of which nothing is among them. */
export function withBoxesFilled(paragraphs: readonly string[], page: readonly Candidate[]): readonly string[] {
  const places = placesOf(paragraphs, page);
  const boxes = new Set(page.flatMap(({ box }, at) => (places[at] === null ? [] : [box])));
  const counts = new Map<string | null, { taken: number; left: number }>();
  page.forEach(({ kind, isProse }, at) => {
    const { taken, left } = counts.get(kind) ?? { taken: 0, left: 0 };
    if (isProse) counts.set(kind, places[at] === null ? { taken, left: left + 1 } : { taken: taken + 1, left });
  });
  const isMissed = ({ kind, box, isProse }: Candidate): boolean => {
    const { taken, left } = counts.get(kind) ?? { taken: 0, left: 0 };
    return isProse && kind !== null && !boxes.has(box) && taken >= MIN_TAKEN && taken >= left;
  };
  const added = new Map<number, string[]>();
  let place = -1;
  page.forEach((line, at) => {
    place = places[at] ?? place;
    if (isMissed(line)) added.set(place, [...(added.get(place) ?? []), line.text]);
  });
  return [...(added.get(-1) ?? []), ...paragraphs.flatMap((paragraph, at) => [paragraph, ...(added.get(at) ?? [])])];
}

/** For each line the paragraph in which it ends, null where it is in none. */
function placesOf(paragraphs: readonly string[], page: readonly Candidate[]): readonly (number | null)[] {
  const ends: number[] = [];
  let whole = '';
  for (const paragraph of paragraphs) {
    whole += lettersOf(paragraph);
    ends.push(whole.length);
  }
  if (page.length * whole.length > MAX_COMPARED) return page.map(() => null);
  let from = 0;
  return page.map(({ letters }) => {
    if (letters.length < MIN_LETTERS) return null;
    const ahead = whole.indexOf(letters, from);
    const at = ahead < 0 ? whole.indexOf(letters) : ahead;
    if (at < 0) return null;
    from = at + letters.length;
    return ends.findIndex((end) => end >= from);
  });
}

function kindOf(element: TreeElement): string | null {
  const classOf = (one: TreeElement | null): string => (one?.getAttribute('class') ?? '').trim();
  const [own, box] = [classOf(element), classOf(element.parentNode)];
  return own === '' && box === '' ? null : `${element.tagName}.${own} ${box}`;
}
