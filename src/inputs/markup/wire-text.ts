/**
 * Text of news agencies as HTML, where they wrote it as for a printer: an indented line or one
 * after an empty line begins a paragraph, whatever the elements around it are.
 * In: `<p>    One.\nGoes on.\n    Two.</p>` -> out: the paragraphs `One. Goes on.`, `Two.`
 */
import { wrappedLines } from '../exports/text-blocks.ts';
import { holdsMarkup, toHtml, type XmlElement } from './xml.ts';

const BLOCKS = new Set(['p', 'pre', 'div', 'block', 'text', 'body', 'body.content']);

/** The element with each paragraph that holds several parted into them. */
function withWireParagraphs(element: XmlElement): XmlElement {
  const children = element.children.flatMap((one): readonly (XmlElement | string)[] => {
    if (typeof one === 'string') return [one];
    const parted = withWireParagraphs(one);
    const [only, ...others] = parted.children;
    if (!BLOCKS.has(parted.name) || typeof only !== 'string' || others.length > 0 || !isWire(only)) return [parted];
    return wrappedLines(only).map((text) => ({ ...parted, name: 'p', children: [text] }));
  });
  return { ...element, children };
}

/** What HTML has around a text: some agencies give the title, the day and the subjects once more there. */
const AROUND: ReadonlySet<string> = new Set(['header', 'footer', 'nav']);

/** The paragraphs of content that may be HTML in a string, plain text, or elements. */
export async function wireParagraphs(
  content: XmlElement,
  rename: (name: string) => string | null = (name) => (AROUND.has(name) ? null : name),
): Promise<{ readonly paragraphs: readonly string[]; readonly captions: readonly string[] }> {
  const { htmlText } = await import('./html-text.ts');
  const strings = content.children.filter((one) => typeof one === 'string');
  if (strings.length < content.children.length) return htmlText(toHtml(withWireParagraphs(content), rename));
  const text = strings.join('');
  if (!/^\s*</.test(text) && !holdsMarkup(text))
    return { paragraphs: isWire(text) ? wrappedLines(text) : linesOf(text), captions: [] };
  return htmlText(
    text.replace(/>([^<>]*\n[^<>]*)</g, (whole, inner: string) => (isWire(inner) ? `>${broken(inner)}<` : whole)),
  );
}

/** Whether lines begin paragraphs: some are indented and others not, or empty lines part them. */
export function isWire(text: string): boolean {
  const lines = text.replace(/^[ \t\r]*\n/, '').split('\n');
  const filled = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.trim() !== '');
  const [first, last] = [filled[0]?.index ?? 0, filled.at(-1)?.index ?? 0];
  const hasEmpty = lines.slice(first, last).some((line) => line.trim() === '');
  const indented = filled.filter(({ line }) => /^[ \t]{3}/.test(line)).length;
  return hasEmpty || (indented > 0 && filled.some(({ line }) => /^\S/.test(line)));
}

function broken(text: string): string {
  return wrappedLines(text).join('<br><br>');
}

/** Each line a paragraph: a text whose lines are not broken for a page. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
