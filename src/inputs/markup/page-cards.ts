/**
 * Boxes of one kind on a page that are each about another article, and the comments of readers.
 * In: two of `<div class="c"><h4><a href="/x">It snowed</a></h4><p>Roads were shut.</p></div>` -> out: both of them.
 */
import { isBox, linesIn, type PageBox, type PageLine, proseOf } from './page-blocks.ts';
import { isReply, isTimeStamp } from './page-lines.ts';
import type { TreeElement } from './page-tree.ts';

/** The share of a line that is linked where all of it is a link, signs around it apart. */
export const MIN_LINKED = 0.9;
/** A shorter link may be a label. */
export const MIN_TITLE = 20;
/** Two sentences: what has less left is no article. */
export const MIN_REST = 80;
/** A card is a title and a sentence or two. */
const MAX_CARD = 400;
const MIN_CARDS = 2;
/** What is left of an article of which the most is cards; a page that is made of cards has less. */
const MIN_ARTICLE = 200;

/** What a box comes to, in characters. */
export interface Sum {
  /** Running text that stays, and lines that stay. */
  prose: number;
  kept: number;
  keptLines: number;
  out: number;
  outLines: number;
  /** Of what goes: requests. */
  asked: number;
  /** Headings of the first level: what is around one is around the article. */
  titles: number;
}

interface Kind {
  readonly cards: readonly PageBox[];
  readonly others: readonly PageBox[];
}

/** Marks as gone: comments of readers, each with its button, and boxes of one kind, of which each has the linked title of another article, or a heading and a link to read on. */
export function removeCards(
  body: PageBox,
  isOut: ReadonlyMap<PageLine, boolean>,
  sums: ReadonlyMap<PageBox, Sum>,
  gone: Set<TreeElement>,
  whole: number,
): void {
  const kinds = new Map<unknown, Map<string, Kind>>();
  const collect = (outer: PageBox): void => {
    for (const part of outer.parts) {
      if (!isBox(part) || gone.has(part.element)) continue;
      const named = part.element.getAttribute('class')?.trim() ?? '';
      // Without a class, boxes beside one another alone are of a kind.
      const place = named === '' ? outer : body;
      const name = `${part.element.tagName} ${named}`;
      const there = kinds.get(place) ?? new Map<string, Kind>();
      const { cards, others } = there.get(name) ?? { cards: [], others: [] };
      const isOne = isComment(part) || isCard(part, isOut, sums.get(part)!);
      kinds.set(
        place,
        there.set(name, isOne ? { cards: [...cards, part], others } : { cards, others: [...others, part] }),
      );
      collect(part);
    }
  };
  collect(body);
  let left = whole;
  for (const { cards, others } of [...kinds.values()].flatMap((there) => [...there.values()])) {
    if (cards.length < MIN_CARDS) continue;
    const prose = cards.reduce((sum, card) => sum + sums.get(card)!.prose, 0);
    const isMost = prose > left / 2 && !cards.every(isComment);
    const isOfArticle = isMost && cards[0]!.element.closest('article, [itemprop="articleBody"]') !== null;
    const isReported = (isMost && cards.some((card) => proseLines(card, isOut) > 1)) || areReports(cards, others, sums);
    if (isReported || isOfArticle || left - prose < (isMost ? MIN_ARTICLE : MIN_REST)) continue;
    left -= prose;
    for (const card of cards) gone.add(card.element);
  }
}

/** Whether boxes are reports written one after the other: each is stamped with its time, and one is too long for a card. */
function areReports(cards: readonly PageBox[], others: readonly PageBox[], sums: ReadonlyMap<PageBox, Sum>): boolean {
  const isLong = (box: PageBox): boolean =>
    sums.get(box)!.prose > MAX_CARD && !cards.some(({ element }) => box.element.contains(element));
  return others.some(isLong) && cards.every((card) => linesIn(card).some(({ text }) => isTimeStamp(text)));
}

function proseLines(box: PageBox, isOut: ReadonlyMap<PageLine, boolean>): number {
  return linesIn(box).filter((line) => !isOut.get(line) && proseOf(line) > 0).length;
}

/** A box with the button of one comment: that of all has it again and again. */
function isComment(box: PageBox): boolean {
  return linesIn(box).filter(({ text }) => isReply(text)).length === 1;
}

function isCard(box: PageBox, isOut: ReadonlyMap<PageLine, boolean>, sum: Sum): boolean {
  if (sum.kept > MAX_CARD || sum.outLines === 0) return false;
  const lines = linesIn(box);
  const links = lines.filter((line) => isOut.get(line) && line.linked >= MIN_LINKED * line.text.length);
  if (links.some(({ text }) => text.length >= MIN_TITLE)) return true;
  return links.length > 0 && lines.some(({ element }) => /^H[1-6]$/.test(element.tagName));
}
