/**
 * The packages that know encodings other than UTF-8, asked for where a text is in one. In the program that is
 * built they stand in a file of their own, which is loaded at the first question: most texts are UTF-8, and
 * reading this code takes as long as all other code of a command together.
 *
 *   iconv().decode(bytes, 'windows-1252')
 */
import chardet from 'chardet';
import iconvLite from 'iconv-lite';

export const iconv = (): typeof iconvLite => iconvLite;
export const charsets = (): typeof chardet => chardet;
