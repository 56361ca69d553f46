/**
 * JSON that was put together by hand, as the JSON-LD of many pages is: commas too many or too few, quotation marks
 * and line ends within strings, comments, several objects one after the other, an end that is missing.
 *
 *   {"headline": "Ruiz: "No bridge"", "author": [{"name": "Bo Lind",},],}  ->  {"headline":"Ruiz: \"No bridge\"","author":[{"name":"Bo Lind"}]}
 */
const SPACE = /(?:\s|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*)+/y;
const LITERAL = /[^\s{}[\],:"]+/y;
const IN_STRING = /["\\\p{Cc}]/gu;
/** What stands behind the mark that ends a string: a comma within a sentence has words behind it. */
const AFTER_STRING = /\s{0,200}(?:[:}\]]|$|,\s{0,200}(?:["{}[\]\d-]|true|false|null|$))|[^\S\n]{0,200}\n\s{0,200}"/y;
const ESCAPE = /["\\/bfnrt]|u[\dA-Fa-f]{4}/y;
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** The same as JSON, as far as it can be told what is meant; it may still be none. */
export function mendedJson(source: string): string {
  const tokens: string[] = [];
  const open: string[] = [];
  let roots = 0;
  const add = (token: string, isValue: boolean): void => {
    const last = tokens.at(-1);
    if (isValue && last !== undefined && !/^[{[,:]$/.test(last)) tokens.push(',');
    if (isValue && open.length === 0) roots++;
    tokens.push(token);
  };
  for (let at = 0; at < source.length; ) {
    const sign = source[at]!;
    const space = matchAt(SPACE, source, at);
    if (space !== '') at += space.length;
    else if (sign === '"') {
      const { text, end } = stringAt(source, at + 1);
      add(text, true);
      at = end;
    } else if (sign === '{' || sign === '[') {
      add(sign, true);
      open.push(CLOSING[sign]!);
      at++;
    } else if (sign === '}' || sign === ']') {
      if (tokens.at(-1) === ',') tokens.pop();
      if (open.at(-1) === sign) tokens.push(open.pop()!);
      at++;
    } else if (sign === ',' || sign === ':') {
      if (tokens.at(-1) !== sign) tokens.push(sign);
      at++;
    } else {
      const literal = matchAt(LITERAL, source, at);
      if (literal !== ';') add(/^(?:true|false|-?\d.*)$/.test(literal) ? literal : 'null', true);
      at += literal.length;
    }
  }
  if (tokens.at(-1) === ',') tokens.pop();
  const whole = [...tokens, ...open.reverse()].join('');
  return roots > 1 ? `[${whole}]` : whole;
}

/** The string whose first character stands there, and where it ends. */
function stringAt(source: string, from: number): { readonly text: string; readonly end: number } {
  let text = '"';
  let at = from;
  for (;;) {
    IN_STRING.lastIndex = at;
    const found = IN_STRING.exec(source);
    if (found === null) return { text: `${text}${source.slice(at)}"`, end: source.length };
    text += source.slice(at, found.index);
    at = found.index + 1;
    if (found[0] === '\\') {
      const escaped = matchAt(ESCAPE, source, at);
      text += escaped === '' ? '' : `\\${escaped}`;
      at += escaped.length;
    } else if (found[0] !== '"') text += found[0] === '\n' ? '\\n' : ' ';
    else if (isAt(AFTER_STRING, source, at)) return { text: `${text}"`, end: at };
    else text += '\\"';
  }
}

function isAt(pattern: RegExp, source: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(source);
}

function matchAt(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? '';
}
