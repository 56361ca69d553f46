/**
 * JSON as other programs write it and JavaScript does not read it rightly: `NaN` and `Infinity` of Python and R, which
 * JSON does not have, are null; whole numbers with more digits than a number of JavaScript's can hold, as databases
 * and services number what they have, are the text of their digits.
 * In: `{"score": NaN, "text": "NaN", "id": 1790123456789012345}` -> out: `{"score": null, "text": "NaN", "id": "1790123456789012345"}`.
 */

/** Up to 15 digits are always held; most lines have no such row of digits, not even in a string. */
const MAY_BE_LONG = /\d{16}/;

/** @throws SyntaxError that says what of the text as it stands is no JSON */
export function parseJson(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  const standard = (): unknown => JSON.parse(standardJson()(`${text}\n`), reviver);
  if (MAY_BE_LONG.test(text)) {
    try {
      return standard();
    } catch {
      return JSON.parse(text, reviver);
    }
  }
  try {
    return JSON.parse(text, reviver);
  } catch (error) {
    try {
      return standard();
    } catch {
      throw error;
    }
  }
}

const OUTSIDE = /"|-?\b(?:NaN|Infinity)\b|(?<![-+.\w])-?[1-9]\d{15,}(?![.\w])/g;
const INSIDE = /["\\]/g;
/** What a number or a word is made of: such a row at the end may go on in the next piece. */
const UNFINISHED = /[-+.\w]/;
/** Nothing that is JSON is longer; what is not need not be kept in memory. */
const MAX_UNFINISHED = 4096;

/** A converter of consecutive pieces of one text. What may be half a number or word is kept until the next piece comes. */
export function standardJson(): (piece: string) => string {
  let kept = '';
  let isString = false;
  let isEscaped = false;
  return (piece) => {
    const text = kept + piece;
    kept = '';
    let out = '';
    let from = 0;
    let at = 0;
    if (isEscaped && text !== '') {
      isEscaped = false;
      at = 1;
    }
    for (;;) {
      const sign = isString ? INSIDE : OUTSIDE;
      sign.lastIndex = at;
      const found = sign.exec(text);
      if (found === null) break;
      at = sign.lastIndex;
      if (found[0] === '"') isString = !isString;
      else if (found[0] === '\\') {
        isEscaped = at === text.length;
        at++;
      } else if (at === text.length) break;
      else {
        out += text.slice(from, found.index) + standardOf(found[0]);
        from = at;
      }
    }
    const end = isString ? text.length : finishedIn(text, from);
    kept = text.slice(end);
    return out + text.slice(from, end);
  };
}

function standardOf(word: string): string {
  if (/[NI]/.test(word)) return 'null';
  return Number.isSafeInteger(Number(word)) ? word : `"${word}"`;
}

/** Where what may go on in the next piece begins. */
function finishedIn(text: string, from: number): number {
  let end = text.length;
  while (end > from && UNFINISHED.test(text[end - 1]!)) end--;
  return text.length - end > MAX_UNFINISHED ? text.length : end;
}
