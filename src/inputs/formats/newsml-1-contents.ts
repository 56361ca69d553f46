/**
 * Which of an item's contents is the article, in NewsML 1: a component says by its role what it is,
 * and one item may hold several stories.
 * In: components with the roles `HeadLine`, `Body`, `Contact` -> out: the content of `Body`.
 */
import { isNewsmlName } from '../../lexicon/newsml-roles.ts';
import { saysBase64, unpackedContent } from '../markup/base64-content.ts';
import { child, lineOf, type XmlElement } from '../markup/xml.ts';
import { languageCode } from '../records/language-code.ts';

/** Text that may be the article, and the part of the item that it stands in. */
export interface Content {
  readonly element: XmlElement;
  /** What the innermost component says it is: `Body`, `Caption`; lower case, empty where it says nothing. */
  readonly role: string;
  /** The innermost component with a headline; null where none has one of its own. */
  readonly story: XmlElement | null;
}

/** An item with one of its stories; `part` tells it from the others, where there are any. */
export interface Story extends XmlElement {
  readonly part?: string;
}

/** All text of an item, in its order. */
export function contentsOf(item: XmlElement): readonly Content[] {
  const found: Content[] = [];
  const visit = (element: XmlElement, role: string, story: XmlElement | null): void => {
    for (const one of element.children) {
      if (typeof one === 'string') continue;
      if (one.name === 'ContentItem') {
        const data = isText(one) ? dataOf(one) : null;
        if (data !== null && lineOf(data) !== null) found.push({ element: data, role, story });
        continue;
      }
      if (one.name !== 'NewsComponent') {
        visit(one, role, story);
        continue;
      }
      const own = child(one, 'Role')?.attributes.FormalName?.toLowerCase();
      visit(one, own ?? role, lineOf(child(child(one, 'NewsLines'), 'HeadLine')) === null ? story : one);
    }
  };
  visit(item, '', null);
  return found;
}

function isText(content: XmlElement): boolean {
  const media = child(content, 'MediaType')?.attributes.FormalName ?? '';
  const mime = child(content, 'MimeType')?.attributes.FormalName ?? '';
  return !isNewsmlName('media', media) && !isNewsmlName('code', mime);
}

function dataOf(content: XmlElement): XmlElement | null {
  const plain = child(content, 'DataContent');
  if (plain !== undefined) return plain;
  const encoding = child(content, 'Encoding');
  const packed = child(encoding, 'DataContent');
  if (packed === undefined) return null;
  return saysBase64(encoding?.attributes.Notation) ? unpackedContent(packed) : packed;
}

/** The body among the contents, or the longest: beside it stand captions of pictures. */
export function bodyOf(contents: readonly Content[]): Content | undefined {
  const length = ({ element }: Content): number => lineOf(element)!.length;
  const candidates = [
    contents.filter(({ role }) => isNewsmlName('main', role)),
    contents.filter(({ role }) => !isNewsmlName('beside', role)),
    contents,
  ].find((some) => some.length > 0);
  return [...(candidates ?? [])].sort((a, b) => length(b) - length(a))[0];
}

/**
 * An item for each story that it holds: an agency may put one in two languages into one item, each
 * under a headline and with a body. Captions have neither.
 */
export function storiesOf(item: XmlElement): readonly Story[] {
  const contents = contentsOf(item);
  if (contents.length === 0) return [];
  const stories = [...new Set(contents.flatMap(({ role, story }) => (story && /^body/.test(role) ? [story] : [])))];
  if (stories.length < 2) return [item];
  const parts = partsOf(stories);
  return stories.map((story, at) => {
    const others = new Set(stories.filter((other) => other !== story));
    return { ...leftOut(item, (element) => others.has(element)), part: parts[at]! };
  });
}

/** What tells the stories of one item apart: the first of these that each has, and no two alike; else their number. */
function partsOf(stories: readonly XmlElement[]): readonly string[] {
  const names = [
    stories.map(({ attributes }) => attributes.Duid),
    stories.map(({ attributes }) => languageCode(attributes['xml:lang'])),
    stories.map((story) => lineOf(child(child(story, 'NewsLines'), 'HeadLine'))),
  ].find((some) => some.every(Boolean) && new Set(some).size === some.length);
  return names ? names.map(String) : stories.map((_, at) => String(at + 1));
}

function leftOut(element: XmlElement, isOut: (element: XmlElement) => boolean): XmlElement {
  const children = element.children.filter((one) => typeof one === 'string' || !isOut(one));
  return { ...element, children: children.map((one) => (typeof one === 'string' ? one : leftOut(one, isOut))) };
}
