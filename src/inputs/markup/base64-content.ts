/**
 * Content of XML that is packed as Base64, as agencies do with what is no XML.
 * In: `<DataContent>SXQgcmFpbmVkLg==</DataContent>` -> out: the same element around `It rained.`
 */
import { decode } from '../bytes/decode.ts';
import { textBelow, type XmlElement } from './xml.ts';

/** The element with its content unpacked; null where that is no text. */
export function unpackedContent(element: XmlElement): XmlElement | null {
  const { text, problem } = decode(Buffer.from(textBelow(element), 'base64'), null);
  return problem ? null : { ...element, children: [text] };
}

/** Whether an attribute says so: `base64`, `Base64`. */
export const saysBase64 = (value: string | undefined): boolean => /^\s*base-?64\s*$/i.test(value ?? '');
