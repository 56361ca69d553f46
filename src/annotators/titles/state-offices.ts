/**
 * Whether a title is an office of a state: what a president, a minister, an ambassador or a
 * general holds. Whoever holds one has a country, though the article may not say which.
 */
const OFFICE =
  /\b(?:president|premier|minister|chancellor|king|queen|emperor|emir|amir|sultan|crown prince|crown princess|monarch|ruler|ambassador|envoy|senator|mp|mps|lawmaker|legislator|parliamentarian|congressman|congresswoman|mla|mna|member of parliament|speaker|attorney general|secretary of state|foreign secretary|home secretary|treasury secretary|first lady|chief justice|governor|mayor|army chief|navy chief|undersecretary|under secretary|cabinet secretary|high commissioner|consul|consul general|chief of staff|prosecutor general|ombudsman|charge d'affaires)\b/i;
/** Companies and clubs have presidents too: what follows decides. */
const PRIVATE = /\b(?:vice president of|president of the (?:board|club|company)|club|company|bank|university)\b/i;

export function isStateOffice(title: string): boolean {
  const plain = title.replaceAll('-', ' ').replaceAll('’', "'");
  return OFFICE.test(plain) && !PRIVATE.test(plain);
}
