/**
 * XML as a tree, for the formats of news agencies and feeds. Entities that a file defines
 * itself, and files that it points to, are neither expanded nor fetched: they are an error.
 * In: `<p>Hello <person>Ann</person>.</p>` -> out: the element p with its three children.
 */
import type { SaxesParser } from 'saxes';
import { Unreadable } from '../unreadable.ts';

export interface XmlElement {
  /** With its prefix, as in `content:encoded`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** No format of news is nested so deep. */
const MAX_DEPTH = 500;

/** Those of HTML that agencies and feeds use without defining them; XML itself has only five. */
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ nbsp: '\u00a0', shy: '\u00ad', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„' },
  ...{ ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', laquo: '«', raquo: '»', copy: '©', reg: '®' },
  ...{ trade: '™', deg: '°', pound: '£', euro: '€', yen: '¥', cent: '¢', sect: '§', frac12: '½', times: '×' },
  ...{ eacute: 'é', egrave: 'è', agrave: 'à', aacute: 'á', ccedil: 'ç', ouml: 'ö', uuml: 'ü', auml: 'ä', szlig: 'ß' },
  ...{ iacute: 'í', oacute: 'ó', uacute: 'ú', ntilde: 'ñ', oslash: 'ø', aring: 'å', aelig: 'æ', Eacute: 'É' },
};

/** Signs of old wires (start and end of text), which XML forbids and which no reader sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * The root of a document.
 * @throws Unreadable that says where it is not well-formed.
 */
export async function parseXml(text: string): Promise<XmlElement> {
  const parser = await xmlParser();
  const top: XmlElement & { readonly children: (XmlElement | string)[] } = { name: '', attributes: {}, children: [] };
  const open = [top];
  const add = (child: XmlElement | string): void => {
    open.at(-1)!.children.push(child);
  };
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > MAX_DEPTH)
      throw new Unreadable('too-deep', `its XML is nested more than ${MAX_DEPTH} elements deep`);
    const element = { name, attributes: attributes as Record<string, string>, children: [] };
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  // Servers put empty lines before the declaration, which XML forbids and every reader of feeds allows.
  parser.write(text.replace(FORBIDDEN, '').trimStart()).close();
  return top.children.find((child): child is XmlElement => typeof child !== 'string')!;
}

/** A parser for XML that comes piece by piece; it throws Unreadable from `write` and `close`. */
export async function xmlParser(): Promise<SaxesParser> {
  const { SaxesParser } = await import('./saxes.ts');
  const parser = new SaxesParser({ position: true });
  Object.assign(parser.ENTITIES, ENTITIES);
  parser.on('error', ({ message }) => {
    throw new Unreadable(
      'bad-xml',
      `is not well-formed XML (line and column ${message.replace(/\.$/, '')}): it may be cut off`,
    );
  });
  return parser;
}

/** The first child of one of these names; the names in order, the first that is there. */
export function child(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    const found = children(element, name)[0];
    if (found) return found;
  }
  return undefined;
}

export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter((one): one is XmlElement => typeof one !== 'string' && one.name === name);
}

/** All elements of this name below, in their order; those within one that was found are not looked for. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((one) =>
    typeof one === 'string' ? [] : one.name === name ? [one] : descendants(one, name),
  );
}

/** All text below on one line; null where there is none. */
export function lineOf(element: XmlElement | undefined): string | null {
  const text = textBelow(element).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

/** All text below as it stands. */
export function textBelow(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((one) => (typeof one === 'string' ? one : textBelow(one))).join('');
}

/**
 * The element's content as HTML, for `htmlText`; `rename` gives elements that HTML does not
 * know the name of one that it treats alike, or leaves them out with null.
 */
export function toHtml(element: XmlElement, rename: (name: string) => string | null = localName): string {
  return element.children
    .map((one) => {
      if (typeof one === 'string') return holdsMarkup(one) ? one : one.replace(/&/g, '&amp;').replace(/</g, '&lt;');
      const name = rename(localName(one.name));
      if (name === null) return '';
      // HTML takes `</br>` for a second one.
      return VOID.has(name) ? `<${name}>` : `<${name}>${toHtml(one, rename)}</${name}>`;
    })
    .join('');
}

/** Tags that agencies write into CDATA, or escaped: `One.<br>Two.`, `&lt;p&gt;One.&lt;/p&gt;`. A company's `<ABC>` is none. */
const TAG =
  /<(?:br\b|\/?(?:p|div|span|b|i|u|a|em|strong|sup|sub|ul|ol|li|h[1-6]|blockquote|table|tr|td|pre)(?=[\s>]))[^<>]{0,500}>/i;

/** Whether a string within XML is itself HTML. */
export function holdsMarkup(text: string): boolean {
  return TAG.test(text);
}

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);

/**
 * The element and all below it without a prefix of their names: that of the root, as a writer of
 * XML puts it before all (`ns0:newsItem`), or with `all` any.
 */
export function withoutPrefix(element: XmlElement, prefix: string | 'all' = prefixOf(element.name)): XmlElement {
  if (prefix === '') return element;
  const bare = prefix === 'all' || prefixOf(element.name) === prefix;
  return {
    name: bare ? localName(element.name) : element.name,
    attributes: element.attributes,
    children: element.children.map((one) => (typeof one === 'string' ? one : withoutPrefix(one, prefix))),
  };
}

function prefixOf(name: string): string {
  return name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
}

/** `encoded` of `content:encoded`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The root's name, which tells what kind of XML a file is; empty where its head has none. */
export function rootOf(head: Buffer): string {
  const start = head.toString('latin1').replaceAll('\0', '');
  // After the declaration, comments and the doctype, whose own brackets may hold more of them.
  return (
    /^[^<]*(?:<\?[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>\s*)*<([\w:.-]+)/i.exec(
      start,
    )?.[1] ?? ''
  );
}
