/**
 * Whether the terminal shows ASCII alone, as its locale says: LC_ALL beats LC_CTYPE, which beats LANG. Where
 * none is set, nothing is said against Unicode.
 *
 *   LANG=C -> true; LANG=en_GB.UTF-8 -> false; LANG=C LC_ALL=C.UTF-8 -> false
 */
export function isAsciiOnly({ LC_ALL, LC_CTYPE, LANG }: Readonly<Record<string, string | undefined>>): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG;
  return locale !== undefined && locale !== '' && !/utf-?8/i.test(locale);
}
