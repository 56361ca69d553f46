/**
 * JSON as Python and R write it where numbers are missing: `NaN` and `Infinity`, which JSON does not have, are null.
 * In: `{"score": NaN, "text": "NaN"}` -> out: `{"score": null, "text": "NaN"}`.
 */

/** @throws SyntaxError that says what of the text as it stands is no JSON */
export function parseJson(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch (error) {
    try {
      return JSON.parse(standardJson()(text), reviver);
    } catch {
      throw error;
    }
  }
}

const OUTSIDE = /"|-?\b(?:NaN|Infinity)\b/g;
const INSIDE = /["\\]/g;
/** What may go on as one of them in the next piece. */
const UNFINISHED = /(?:-|-?\b(?:N|Na|NaN|I|In|Inf|Infi|Infin|Infini|Infinit|Infinity))?$/;

/** A converter of consecutive pieces of one text. What may be half a word is kept until the next piece comes. */
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
        out += `${text.slice(from, found.index)}null`;
        from = at;
      }
    }
    if (!isString) kept = UNFINISHED.exec(text.slice(from))![0];
    return out + text.slice(from, text.length - kept.length);
  };
}
