/**
 * E-mail: newsletters and alerts, a message an article. Its plain text is read, or its HTML
 * where the plain text is but a stub; its subject is the headline, who sent it the outlet.
 * In: `letter.eml` -> out: a document; `letters.mbox` -> out: a document a message.
 */

import { sha256Of } from '../../document/sha256.ts';
import { looksLikeMbox, mboxMessages } from '../bytes/mbox.ts';
import { readWhole } from '../bytes/read-whole.ts';
import type { InputFormat, ReadOptions, ReadResult } from '../input.ts';
import { looksLikeMime, type MimeMessage, type MimePart, readMime } from '../markup/mime.ts';
import { runningParagraphs } from '../markup/page-lines.ts';
import { byEnding } from '../passed-over.ts';
import { type Article, articleResult, type Place, placeFailure, placeWarning } from '../records/article.ts';
import { normaliseDate } from '../records/iso-date.ts';
import { filledOnly } from '../records/record-shape.ts';
import { Unreadable } from '../unreadable.ts';
import { looksLikeMhtml } from './mhtml.ts';
import { lexisFormat, nexisFormat, proquestFormat } from './text-exports.ts';

/** Where the plain text has fewer of the HTML's words, it says that there is HTML. */
const MIN_SHARE = 0.5;

const EXPORTS: readonly InputFormat[] = [lexisFormat, proquestFormat, nexisFormat];

export const mailFormat: InputFormat = {
  name: 'mail',
  summary: 'E-mail such as a newsletter, one message a file',
  extensions: ['.eml', '.txt'],
  looksLike: (head) => looksLikeMime(head) && !looksLikeMhtml(head),
  async *read(file, options) {
    const { bytes, failure } = await readWhole(file);
    if (failure) return yield { failure };
    const { article, attached, within } = await readMessage(bytes, options);
    const place = { path: file.path, format: 'mail', record: null };
    yield* passedOverIn(attached, within, place);
    // Databases send what was exported as a message.
    const text = Buffer.from(article.text);
    const exported = EXPORTS.find((format) => format.looksLike?.(text));
    if (exported)
      return yield* exported.read({ path: file.path, open: () => once(text) }, { ...options, encoding: 'utf-8' });
    // A file has its own name; the message's id is for those in a mailbox.
    yield articleResult({ ...withoutFurniture(article), id: null }, place, options);
  },
};

export const mboxFormat: InputFormat = {
  name: 'mbox',
  summary: 'A mailbox of e-mail such as newsletters, a message an article',
  extensions: ['.mbox', '.mbx'],
  looksLike: looksLikeMbox,
  async *read(file, options) {
    const place = { path: file.path, format: 'mbox', record: 0 };
    const attached: string[] = [];
    let within = 0;
    for await (const bytes of mboxMessages(file.open())) {
      place.record++;
      if (bytes === null) {
        yield placeFailure({ ...place }, 'too-large', 'the message is larger than 64 MB');
        continue;
      }
      try {
        const message = await readMessage(bytes, options);
        attached.push(...message.attached);
        within += message.within;
        yield articleResult(withoutFurniture(message.article), { ...place }, options);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        yield placeFailure({ ...place }, error.code, error.message);
      }
    }
    yield* passedOverIn(attached, within, { ...place, record: null });
    if (place.record === 0) throw new Unreadable('damaged', 'is no mailbox: no line begins with "From "');
  },
};

/** The warning of what messages hold besides their text, if anything. */
function* passedOverIn(attached: readonly string[], within: number, place: Place): Generator<ReadResult> {
  const parts = [
    ...(attached.length === 0
      ? []
      : [`${attached.length} attached ${attached.length === 1 ? 'file' : 'files'} (${byEnding(attached)})`]),
    ...(within === 0 ? [] : [`${within} ${within === 1 ? 'message' : 'messages'} within a message`]),
  ];
  if (parts.length === 0) return;
  const message = `passed over: ${parts.join(', ')}; to read them, save them as files of their own`;
  yield placeWarning(place, 'passed-over', message);
}

/** A message, and what of it is passed over. */
interface Message extends Pick<MimeMessage, 'attached' | 'within'> {
  readonly article: Article;
}

/** Without what a newsletter has around its text, as pages have: how to see it in a browser, how to leave. */
function withoutFurniture(article: Article): Article {
  const paragraphs = article.text.split(/\n(?:[^\S\n]*\n)+/);
  return { ...article, text: runningParagraphs(paragraphs, article.given.headline ?? null, []).join('\n\n') };
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** @throws Unreadable if it is no message, or one without text. */
async function readMessage(bytes: Buffer, options: ReadOptions): Promise<Message> {
  const message = await readMime([bytes]);
  const { attached } = message;
  if (['From', 'Subject', 'Date', 'MIME-Version', 'Content-Type'].every((name) => message.field(name) === null))
    throw new Unreadable('unknown-kind', 'is no e-mail: it does not begin with fields such as From: and Subject:');
  const text = await textOf(message, options.encoding);
  if (text === null)
    throw new Unreadable(
      'no-text',
      attached.length === 0
        ? 'is an e-mail without text'
        : `is an e-mail without text: what it holds are attached files (${byEnding(attached)}); save them to read them`,
    );
  // A comment may name the time zone: `(UTC)`.
  const date = message.field('Date')?.split('(')[0]?.trim() || null;
  const published = normaliseDate(date);
  const article = {
    id: message.field('Message-ID')?.replace(/^<|>$/g, '') ?? null,
    text,
    given: filledOnly<unknown>({
      headline: message.field('Subject'),
      published,
      language: null,
    }) as Article['given'],
    unreadDate: published === null ? date : null,
    extra: filledOnly({ outlet: senderOf(message.field('From')) }),
    sha256: sha256Of(bytes),
  };
  // Where a message has no text of its own, it is that of those within that is read.
  const within = message.parts.some(({ isWithin }) => !isWithin) ? message.within : 0;
  return { article, attached, within };
}

async function textOf({ parts }: MimeMessage, encoding: string | null): Promise<string | null> {
  const own = parts.some(({ isWithin }) => !isWithin) ? parts.filter(({ isWithin }) => !isWithin) : parts;
  const plain = textsOf(own, 'plain', encoding).join('\n\n').replace(/\r\n?/g, '\n').trim();
  const html = textsOf(own, 'html', encoding);
  if (html.length === 0) return plain === '' ? null : plain;
  const { htmlText } = await import('../markup/html-text.ts');
  const shown = html.flatMap((page) => htmlText(page).paragraphs).join('\n\n');
  const isStub = wordsIn(plain) < MIN_SHARE * wordsIn(shown);
  return (isStub ? shown : plain) || null;
}

function textsOf(parts: readonly MimePart[], kind: MimePart['kind'], encoding: string | null): readonly string[] {
  return parts
    .filter((part) => part.kind === kind && part.bytes.some((byte) => byte > 0x20))
    .map((part) => part.text(encoding));
}

/** Addresses are no words. */
function wordsIn(text: string): number {
  return text.replace(/https?:\S+/g, '').match(/\p{L}+/gu)?.length ?? 0;
}

/** `Vale Herald` of `"Vale Herald" <news@herald.example>`; the address where there is no name. */
function senderOf(from: string | null): string | null {
  if (from === null) return null;
  const name = from
    .replace(/<[^<>]*>\s*$/, '')
    .replace(/^\s*"|"\s*$/g, '')
    .trim();
  return name || from.replace(/[<>]/g, '').trim() || null;
}
