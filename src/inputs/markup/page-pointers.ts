/**
 * Lines and boxes among an article's paragraphs that point elsewhere or ask something of the
 * reader: titles of other articles, cards of them, labels, requests to subscribe. Told by how
 * much of a line is linked and by its words (data/page-lines.tsv), whatever its class is.
 * In: `<p>It rained.</p><div><h3>Recommended</h3><a href="/x"><h4>It snowed</h4></a></div>` -> out: `<p>It rained.</p>`
 */
import { boxOf, endsSentence, isBox, linesIn, type PageBox, type PageLine, proseOf } from './page-blocks.ts';
import { MIN_LINKED, MIN_REST, MIN_TITLE, removeCards, type Sum } from './page-cards.ts';
import { isLabel, isReply, isRequest, isTimeStamp } from './page-lines.ts';
import type { Tree, TreeElement } from './page-tree.ts';

/** A sentence that is a link all over. */
const MIN_LINKED_SENTENCE = 100;
/** What a label is before a title: `More: `, `Also read | `. */
const MAX_LEAD = 30;
const LEAD_END = /[:|»>›–—-]\s*$/;
/** What may be left of a box that is taken out: a heading over it. */
const MAX_HEADING = 80;
const MIN_ITEMS = 3;
/** What holds so much of the page's running text is the article. */
const MAX_SHARE = 0.3;

/** Takes them out of the tree, where running text is left without them; gives the texts of the lines taken out. */
export function removePointers(tree: Tree): ReadonlySet<string> {
  const body = boxOf(tree);
  const items = itemTitles(body);
  const isOut = new Map(linesIn(body).map((line) => [line, !items.has(line) && isOutside(line)]));
  const whole = linesIn(body).reduce((sum, line) => sum + (isOut.get(line) ? 0 : proseOf(line)), 0);
  if (whole < MIN_REST) return new Set();
  const gone = new Set<TreeElement>();
  const sums = new Map<PageBox, Sum>();
  sumUp(body, isOut, sums, gone, whole);
  removeCards(body, isOut, sums, gone, sums.get(body)!.prose);
  const texts = linesIn(body).flatMap(({ element, text }) => (gone.has(element) || isIn(element, gone) ? [text] : []));
  for (const element of gone) element.remove();
  return new Set(texts);
}

function isIn({ parentNode }: TreeElement, gone: ReadonlySet<TreeElement>): boolean {
  return parentNode !== null && (gone.has(parentNode) || isIn(parentNode, gone));
}

/** Linked headings that each have their own text below, side by side: an article may be made of such items. */
function itemTitles(box: PageBox): ReadonlySet<PageLine> {
  const titles = new Set<PageLine>();
  const visit = ({ parts }: PageBox): void => {
    const own = parts.filter((part, at): part is PageLine => {
      const next = parts[at + 1];
      return !isBox(part) && isTitle(part) && next !== undefined && !isBox(next) && !isTitle(next) && proseOf(next) > 0;
    });
    if (own.length >= MIN_ITEMS) for (const title of own) titles.add(title);
    for (const part of parts) if (isBox(part)) visit(part);
  };
  visit(box);
  return titles;
}

const isTitle = ({ element }: PageLine): boolean => /^H[2-6]$/.test(element.tagName);

function isOutside(line: PageLine): boolean {
  const { text, element } = line;
  if (element.tagName === 'H1') return false;
  return isTimeStamp(text) || isLabel(text) || isReply(text) || isRequest(text) || isPointer(line);
}

function isPointer({ text, linked, element, isWithinLink }: PageLine): boolean {
  if (linked === 0 || element.closest('td, th') !== null) return false;
  if (linked >= MIN_LINKED * text.length)
    return isWithinLink || element.tagName !== 'P' || text.length < MIN_LINKED_SENTENCE || !endsSentence(text);
  const lead = text.slice(0, Math.max(0, text.length - linked));
  return linked >= MIN_TITLE && lead.length <= MAX_LEAD && LEAD_END.test(lead);
}

function sumUp(
  box: PageBox,
  isOut: ReadonlyMap<PageLine, boolean>,
  sums: Map<PageBox, Sum>,
  gone: Set<TreeElement>,
  whole: number,
): Sum {
  const sum: Sum = { prose: 0, kept: 0, keptLines: 0, out: 0, outLines: 0, asked: 0, titles: 0 };
  for (const part of box.parts) {
    if (part.element.tagName === 'H1') sum.titles++;
    if (isBox(part)) {
      const inner = sumUp(part, isOut, sums, gone, whole);
      for (const key of Object.keys(sum) as (keyof Sum)[]) sum[key] += inner[key];
    } else if (isOut.get(part)) {
      gone.add(part.element);
      sum.out += part.text.length;
      sum.outLines++;
      if (isRequest(part.text)) sum.asked += part.text.length;
    } else {
      sum.prose += proseOf(part);
      sum.kept += part.text.length;
      sum.keptLines++;
    }
  }
  if (!NEVER_OUT.has(box.element.tagName) && sum.titles === 0 && isRest(sum, whole)) {
    gone.add(box.element);
    Object.assign(sum, {
      out: sum.out + sum.kept,
      outLines: sum.outLines + sum.keptLines,
      prose: 0,
      kept: 0,
      keptLines: 0,
    });
  }
  sums.set(box, sum);
  return sum;
}

/** Whether nothing but a heading is left of a box, or it is a request for the most part. */
function isRest(sum: Sum, whole: number): boolean {
  if (sum.outLines === 0) return false;
  if (sum.prose === 0) return sum.kept <= MAX_HEADING && sum.keptLines <= sum.outLines;
  return sum.asked >= sum.kept && sum.outLines + sum.keptLines > 1 && sum.prose <= MAX_SHARE * whole;
}

const NEVER_OUT: ReadonlySet<string> = new Set(['BODY', 'MAIN', 'ARTICLE', 'H1']);
