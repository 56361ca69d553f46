/**
 * The first screen of a report as SVG: the page's own style and the beginning of its body, as they
 * stand in the file, within a frame.
 */
import { type Handler, Parser } from 'htmlparser2';

const VOID: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The elements that begin another language. */
const SPACES: Readonly<Record<string, string>> = {
  body: 'http://www.w3.org/1999/xhtml',
  svg: 'http://www.w3.org/2000/svg',
};

/**
 * @param before what the picture ends before
 * @throws Error if the page has no such place
 */
export function pagePicture(
  title: string,
  html: string,
  before: string,
  [width, height]: readonly [number, number],
): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
  const start = html.indexOf('<body>');
  const end = html.indexOf(before);
  if (style === undefined || start < 0 || end < start) throw new Error(`the page has no body with ${before} in it`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${title}</title>
<style><![CDATA[${style}
svg:root{border:1px solid #8888;border-radius:8px}]]></style>
<foreignObject width="${width}" height="${height}">
${asXml(html.slice(start, end))}
</foreignObject>
</svg>
`;
}

/** HTML as XML, what is left open closed at the end. */
function asXml(html: string): string {
  let xml = '';
  const handlers: Partial<Handler> = {
    onopentag: (name, attributes) => {
      const all = name in SPACES ? { xmlns: SPACES[name]!, ...attributes } : attributes;
      const written = Object.entries(all).map(([key, value]) => ` ${key}="${escaped(value).replace(/"/g, '&quot;')}"`);
      xml += `<${name}${written.join('')}${VOID.has(name) ? '/' : ''}>`;
    },
    onclosetag: (name) => {
      if (!VOID.has(name)) xml += `</${name}>`;
    },
    ontext: (text) => {
      xml += escaped(text);
    },
  };
  // Names in pictures within the page have capitals.
  new Parser(handlers, { lowerCaseTags: false, lowerCaseAttributeNames: false }).end(html);
  return xml;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
