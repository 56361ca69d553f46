/**
 * The rules that label an article's parts, in the order in which they are asked.
 */
import type { BlockKind, Caption, Dateline } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import type { Declared, Rule } from '../rule.ts';
import { type Byline, bareName, bylineOf } from './byline.ts';
import { captionOf } from './caption.ts';
import { type DatelineContext, datelineOf } from './dateline.ts';
import { isHeadline } from './headline.ts';
import { datesOf, headlineAfterDate, type Metadata, metadataOf } from './metadata.ts';
import { endMark, tailStart } from './tail.ts';

/** What a part is found to be, and to say. */
export interface Label {
  readonly kind: BlockKind;
  readonly metadata?: Metadata;
  readonly byline?: Byline;
  readonly caption?: Caption;
}

export const dateBeforeHeadline: Rule<
  [text: string, line: Span],
  { readonly headline: number; readonly metadata: Metadata } | null
> = {
  name: 'structure/date-before-headline',
  why: 'Some sites print the date and the headline on one line.',
  example: 'date 2021-05-03 Council votes to close the old bridge\nThe council voted on Monday to close it.',
  apply: headlineAfterDate,
};

export const byline: Rule<[text: string, part: Span], Label | null> = {
  name: 'structure/byline',
  why: 'Who wrote the story is named on a line of its own above it, and is nobody in it.',
  example: 'Council closes bridge\nBy Jane Roe\nThe council voted on Monday to close the old bridge.',
  apply: (text, part) => {
    const found = bylineOf(text, part);
    return found && { kind: 'byline', byline: found, metadata: datesOf(text, part) };
  },
};

/** `begun`: the story has begun above, where a weak sign does not count. */
export const metadata: Rule<[text: string, part: Span, begun: boolean], Label | null> = {
  name: 'structure/metadata',
  why: 'Lines of dates, sections and sources above the story are no prose.',
  example: 'Council closes bridge\nPublished: May 3, 2021\nThe council voted on Monday to close the old bridge.',
  apply: (text, part, begun) => {
    const found = metadataOf(text, part);
    return found && !(found.weak && begun) ? { kind: 'metadata', metadata: found } : null;
  },
};

export const caption: Rule<[text: string, part: Span], Label | null> = {
  name: 'structure/caption',
  why: 'What stands under a photo is told by its credit, and says again what the story says.',
  example: 'The council voted to close the bridge.\nThe old bridge in Lima, May 3, 2021. (Photo by Jane Roe/AP)',
  apply: (text, part) => {
    const found = captionOf(text, part);
    return found && { kind: 'caption', caption: found };
  },
};

/** `body`: the story's first paragraph; `proven`: what stands below shows that a story begins. */
export const headline: Rule<[text: string, part: Span, body: Span | null, proven: boolean], Label | null> = {
  name: 'structure/headline',
  why: 'The first line is the headline where it does not read like the story.',
  example: 'Council closes bridge\n\nThe council of Lima voted on Monday to close the old bridge over the river.',
  apply: (text, part, body, proven) => (isHeadline(text, part, body, proven) ? { kind: 'headline' } : null),
};

export const loneName: Rule<[text: string, part: Span], Label | null> = {
  name: 'structure/bare-name',
  why: 'A line with only a name, between the headline and the dateline, is a byline without By.',
  example: 'Council closes bridge\nJane Roe\nLIMA, May 3 (AP) — The council voted on Monday to close the old bridge.',
  apply: (text, part) => {
    const found = bareName(text, part);
    return found && { kind: 'byline', byline: found };
  },
};

/** Gives the parts of the tail. */
export const tail: Rule<[text: string, parts: readonly Span[]], { readonly from: number } | null> = {
  name: 'structure/tail',
  why: 'Credits, rights and pointers to other stories follow the last sentence.',
  example: 'The council voted to close the bridge.\n(Reporting by Jane Roe; Editing by John Doe)',
  apply: (text, parts) => {
    const from = tailStart(text, parts);
    return from < parts.length ? { from } : null;
  },
};

/** Gives the end mark on a story's last line. */
export const mark: Rule<[text: string, part: Span], Span | null> = {
  name: 'structure/end-mark',
  why: 'An end mark may stand on the line of the last sentence.',
  example: 'The council voted to close the bridge. It is old, the mayor said. Enditem',
  apply: (text, part) => {
    const start = endMark(text, part);
    return start === null ? null : { start, end: part.end };
  },
};

export const dateline: Rule<[text: string, part: Span, context: DatelineContext], Dateline | null> = {
  name: 'structure/dateline',
  why: 'Agency copy opens with place, date and agency, which are no part of its first sentence.',
  example: 'LIMA, May 3 (AP) — The council voted on Monday to close the old bridge.',
  apply: datelineOf,
};

export const RULES: readonly Declared[] = [
  dateBeforeHeadline,
  byline, // before metadata: a byline may hold a date
  metadata,
  caption,
  headline, // after those: what stands above the story is known then
  loneName,
  tail,
  mark,
  dateline, // last: in what is left of the story
];
