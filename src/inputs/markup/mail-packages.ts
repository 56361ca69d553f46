/**
 * The packages that take e-mail apart, for a dynamic import: they are CommonJS, of which a
 * bundle gives dynamic imports only a default export. They have no types: what newsx uses of
 * them is described here.
 */
import type { Transform } from 'node:stream';
// @ts-expect-error It has no types.
import libmime from 'libmime';
// @ts-expect-error It has no types.
import mailsplit from 'mailsplit';

/** A part of a message: its head, told before its body. */
export interface MimeNode {
  readonly type: 'node';
  readonly parentNode: MimeNode | null;
  readonly headers: { getFirst(name: string): string };
  readonly contentType: string | false;
  readonly charset: string | false;
  readonly disposition: string | false;
  readonly filename: string | false;
  /** Its kind, such as `mixed`, where it is made of parts. */
  readonly multipart: string | false;
  readonly rfc822: boolean;
  readonly flowed: boolean;
  readonly delSp: boolean;
  /** Undoes base64 and quoted-printable. */
  getDecoder(): Transform;
}

export type Item = MimeNode | { readonly type: 'body' | 'data'; readonly node: MimeNode; readonly value: Buffer };

interface SplitterOptions {
  readonly maxHeadSize: number;
  readonly maxChildNodes: number;
  /** Whether messages within messages are taken apart. */
  readonly defaultInlineEmbedded: boolean;
}

/** From bytes to items. */
export const Splitter: new (options: SplitterOptions) => Transform = mailsplit.Splitter;

/** Undoes `=?utf-8?q?…?=`. */
export const decodeWords = (text: string): string => libmime.decodeWords(text);

/** Joins the lines that format=flowed broke. */
export const decodeFlowed = (text: string, delSp: boolean): string => libmime.decodeFlowed(text, delSp);
