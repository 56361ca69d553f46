/**
 * What separates the cells of a list of the user's own: spreadsheets write a semicolon where a comma stands in
 * numbers, and a tab where they are asked to.
 * In: `name;type` -> out: `;`
 */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const head = /^[^\n]*/.exec(text)![0];
  if (head.includes('\t')) return '\t';
  return head.includes(';') && !head.includes(',') ? ';' : ',';
}
