/**
 * The months in the languages in which databases show their pages: a reader of English
 * news may use the German Factiva, whose dates are `9. März 2025`.
 * In: `Sept` -> out: 9; `juillet` -> out: 7; `Septober` -> out: 0.
 */
const NAMES: readonly string[] = [
  'january february march april may june july august september october november december',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'jänner feber marz april mai juni juli august september oktober november dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
];

const MONTHS = NAMES.map((names) => names.split(' '));
const SHORTEST_NAME = 3;

/** 1 to 12 from a month's name or its first three letters or more; 0 for another word, or for one that begins several months. */
export function monthNumber(word: string): number {
  const start = word.toLowerCase();
  if (start.length < SHORTEST_NAME) return 0;
  const fitting = new Set(
    MONTHS.flatMap((months) => months.flatMap((month, index) => (month.startsWith(start) ? [index + 1] : []))),
  );
  return fitting.size === 1 ? [...fitting][0]! : 0;
}
