/**
 * A list that stands in a cell as JSON or Python writes it, as tables have it that were made of records.
 * In: `['Ann Lee', "Cy O'Dern", None]` -> out: `Ann Lee`, `Cy O'Dern`; `[{"name": "Ann Lee"}]` -> out: the object.
 */
import { isObject, type JsonRecord } from './nested.ts';

/** Longer cells are no lists of names. */
const LONGEST = 2000;

/** A string or a word of Python's. */
const TOKEN = /u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|\b(None|True|False)\b/gs;
/** What Python writes within a string in place of a character: `\'`, `\n`, `\xe9`, `\u2019`, `\U0001f600`. */
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/gs;
const WORDS: Readonly<Record<string, string>> = { None: 'null', True: 'true', False: 'false' };
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The strings and objects of the list, without what is nothing; null where the text is no list of them alone. */
export function writtenList(text: string): readonly (string | JsonRecord)[] | null {
  const line = text.trim();
  if (!line.startsWith('[') || !line.endsWith(']') || line.length > LONGEST) return null;
  const items = parsed(line) ?? parsed(line.replace(TOKEN, asJson));
  if (!Array.isArray(items)) return null;
  const filled = items.filter((item) => item !== null);
  return filled.every((item) => typeof item === 'string' || isObject(item)) ? filled : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A string or word of Python's, as JSON has it. */
function asJson(token: string, string: string | undefined): string {
  return string === undefined ? WORDS[token]! : JSON.stringify(string.slice(1, -1).replace(ESCAPE, unescaped));
}

function unescaped(
  _: string,
  byte: string | undefined,
  unit: string | undefined,
  point: string | undefined,
  one: string,
): string {
  const code = Number.parseInt(byte ?? unit ?? point ?? '', 16);
  if (Number.isNaN(code)) return CONTROLS[one] ?? one;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
