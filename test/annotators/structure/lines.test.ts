/** Single lines: metadata, bylines, captions, headlines, end marks. */
import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../../src/annotators/structure/blocks.ts';
import { bareName, bylineOf } from '../../../src/annotators/structure/byline.ts';
import { captionOf } from '../../../src/annotators/structure/caption.ts';
import { isHeadline } from '../../../src/annotators/structure/headline.ts';
import { headlineAfterDate, metadataOf } from '../../../src/annotators/structure/metadata.ts';
import { publishedOf } from '../../../src/annotators/structure/published.ts';
import { stampsIn, urlStamp } from '../../../src/annotators/structure/stamps.ts';
import { endMark, tailStart } from '../../../src/annotators/structure/tail.ts';
import { slice } from '../../../src/document/span.ts';

const all = (text: string) => ({ start: 0, end: text.length });

describe('metadata lines', () => {
  test.each([
    ['Xinhua) 08:57, September 30, 2025', '2025-09-30T08:57', 'Xinhua'],
    ['Source: Xinhua | 2021-05-05 10:15:00 | Editor: huaxia', '2021-05-05T10:15:00', 'Xinhua'],
    ['Published 5 May 2021 | 10:15', '2021-05-05T10:15', null],
    ['Updated: 6 May 2021 at 4:05 pm', '2021-05-06T16:05', null],
    ['By AFP - May 3, 2021', '2021-05-03', 'AFP'],
    ['Wednesday, September 7, 2016', '2016-09-07', null],
    ['Last updated: 03 Mar 2022 09:30 GMT', '2022-03-03T09:30Z', null],
    ['2022-07-25T14:03:00+08:00', '2022-07-25T14:03:00+08:00', null],
    ['https://news.example/2021/05/03/bridge-opens', '2021-05-03', null],
    ['https://news.example/view?id=77', null, null],
    ['OPINION', null, null],
    ['Home > World > Africa', null, null],
    ['Photo: AFP', null, 'AFP'],
    ['3 min read', null, null],
    ['Posted on: 25/12/2021 - 3 min read', '2021-12-25', null],
    ['Published: 03/05/2021', null, null],
  ])('%s', (line, iso, agency) => {
    const found = metadataOf(line, all(line));
    expect(found?.stamps[0]?.iso ?? null).toBe(iso);
    expect(found?.agency ?? null).toBe(agency);
    expect(found).not.toBeNull();
  });
  test.each([
    'On May 3, 2021, the bridge was opened.',
    'Reuters reported the news first.',
    'The opening on 5 May 2021',
    'From Bloomberg:',
    'The report was published on Monday.',
    'World leaders meet',
    '',
  ])('not: %s', (line) => {
    expect(metadataOf(line, all(line))).toBeNull();
  });
  test('a date before the headline is split off', () => {
    const line = ' date 2025-09-30 Bridge opens in the south';
    const found = headlineAfterDate(line, { start: 1, end: line.length });
    expect(line.slice(found?.headline)).toBe('Bridge opens in the south');
    for (const other of ['2021-05-03', 'On 2021-05-03 The bridge', '2021-05-03 The bridge was opened.'])
      expect(headlineAfterDate(other, all(other))).toBeNull();
  });
  test.each([
    ['12:30 a.m., May 3, 2021', '2021-05-03T00:30'],
    ['3rd May 2021', '2021-05-03'],
    ['31 April 2021', null],
    ['30/04/2021 08.15', '2021-04-30T08:15'],
  ])('the date in %s', (line, iso) => {
    expect(stampsIn(line)[0]?.iso).toBe(iso);
  });
  test.each([
    ['/view.php?ud=20220715000198', '2022-07-15'],
    ['/news/2022-07-07/story', '2022-07-07'],
    ['/story/101658860938947.html', undefined],
    ['/a/20221399', undefined],
  ])('the date in the address %s', (url, iso) => {
    expect(urlStamp(url)?.iso).toBe(iso);
  });
  test('published wins over updated and over the address; the same day with a time wins over without', () => {
    const stamps = [
      ...(metadataOf('https://x.example/2021/05/02/a', all('https://x.example/2021/05/02/a'))?.stamps ?? []),
      ...(metadataOf('Updated: 7 May 2021 09:00', all('Updated: 7 May 2021 09:00'))?.stamps ?? []),
    ];
    expect(publishedOf(stamps)?.text).toBe('2021-05-07T09:00');
    const published = metadataOf('Published: 6 May 2021', all('Published: 6 May 2021'))?.stamps ?? [];
    expect(publishedOf([...stamps, ...published])?.text).toBe('2021-05-06');
    const timed = metadataOf('08:57, May 6, 2021', all('08:57, May 6, 2021'))?.stamps ?? [];
    expect(publishedOf([...stamps, ...published, ...timed])?.text).toBe('2021-05-06T08:57');
    expect(publishedOf([])).toBeNull();
  });
});

describe('bylines', () => {
  test.each([
    ['By Jane Roe', ['Jane Roe'], null],
    ['By JANE ROE and JOHN DOE, Associated Press', ['JANE ROE', 'JOHN DOE'], 'AP'],
    ['Jane Roe, Reuters', ['Jane Roe'], 'Reuters'],
    ['(By Xinhua writers Li Hua, Wang Wei)', ['Li Hua', 'Wang Wei'], 'Xinhua'],
    ['By Anna van der Berg in Pretoria', ['Anna van der Berg'], null],
    ['BY J. K. ROE', ['J. K. ROE'], null],
    ['By Jane Roe, Chief Economist at the Central Bank', ['Jane Roe'], null],
    ['Written by: John Doe', ['John Doe'], null],
    ['By Jane Roe | 3 May 2021', ['Jane Roe'], null],
    ['by jane roe and peter doe', ['jane roe', 'peter doe'], null],
    ['Words by Jane Roe | Photos by John Doe', ['Jane Roe'], null],
    ['Words: Jane Rowan. Photos: John Doe', ['Jane Rowan'], null],
    ['Story by Jane Roe; photos by John Doe', ['Jane Roe'], null],
    ['Posted by Jane Roe', ['Jane Roe'], null],
    ['By Jane Roe jane.roe@harbourpost.example', ['Jane Roe'], null],
    ['JANE ROE (jane.roe@harbourpost.example)', ['JANE ROE'], null],
    ['By Jane Roe @janeroe', ['Jane Roe'], null],
    ['Jane Roe | Harbour News Agency', ['Jane Roe'], null],
    ['Jane Roe, Political Editor', ['Jane Roe'], null],
    ['By Jane Roe Health Editor', ['Jane Roe'], null],
    ['BY JANE ROE HEALTH REPORTER', ['JANE ROE'], null],
    ['Jane Roe, Harbour Post Staff Writer', ['Jane Roe'], null],
    ['By Jane Roe, JOHN DOE and Anna Lind Associated Press', ['Jane Roe', 'JOHN DOE', 'Anna Lind'], 'AP'],
    ['By Jane Roe in Nairobi and John Doe in New York', ['Jane Roe', 'John Doe'], null],
    ['By Jane Roe, New York', ['Jane Roe'], null],
    ['From Jane Roe in Nairobi', ['Jane Roe'], null],
    ['By Jane Roe with John Doe', ['Jane Roe', 'John Doe'], null],
    ['By Jane Roe with additional reporting by John Doe', ['Jane Roe'], null],
    ['By Jane Roe and agencies', ['Jane Roe'], null],
    ['By Jane Roe For The Harbour Post', ['Jane Roe'], null],
    ['By John Doe Jr.', ['John Doe Jr.'], null],
  ])('%s', (line, persons, agency) => {
    const found = bylineOf(line, all(line));
    expect(found?.persons.map((person) => person.text)).toEqual(persons);
    for (const person of found?.persons ?? []) expect(slice(line, person.span as never)).toBe(person.text);
    expect(found?.agency).toBe(agency);
  });
  test.each([
    'By Monday',
    'By Monday Evening',
    'By the time he arrived, the house was empty.',
    'By land and sea',
    'By Staff Reporter',
    'By Foreign Ministry',
    'By Christmas the two sides had agreed.',
    'By Jane Roe the book was never meant to be read by children, and it is not for sale today.',
    'Jane Roe, mayor of Springfield',
    'Jane Roe, Vice President',
    'Jane Roe in Nairobi',
    'Jane Roe and John Doe',
    'From Lake Vell in Orvano to the sea',
    'From Jane Roe to John Doe',
    'Interview: Jane Roe',
    'by land and sea',
    'by then all was lost',
    'Photos by John Doe',
    'Edited by John Doe',
    'Jane Roe said',
    'Reuters',
  ])('not: %s', (line) => {
    expect(bylineOf(line, all(line))).toBeNull();
  });
  test.each([
    ['Peter Roe', true],
    ['Maria de la Cruz', true],
    ['Peter Roe in Nairobi', true],
    ['Peter Roe, Nairobi', true],
    ['Peter Roe, Maria de la Cruz and Jane Roe', true],
    ['New York', false],
    ['Harbour Scene.', false],
    ['Peter Roe said', false],
    ['Summary', false],
    ['Results of matches', false],
    ['World News', false],
  ])('%s alone on a line is a name: %s', (line, expected) => {
    expect(bareName(line, all(line)) !== null).toBe(expected);
  });
});

describe('captions', () => {
  test.each([
    ['The minister arrives in Beijing, Sept. 29, 2025. (Xinhua/Rao Aimin)', 'Xinhua/Rao Aimin'],
    ['A boat on the lake. (Photo: AFP)', 'AFP'],
    ['The opening ceremony in Shanghai. [Photo/Agencies]', 'Photo/Agencies'],
    ['Voters queue in Lagos. (AP Photo/John Doe)', 'AP Photo/John Doe'],
    ['Voters queue in Lagos, Nigeria February 25, 2023. REUTERS/Jane Roe', 'REUTERS/Jane Roe'],
    ['The bridge at night. Photo by Jane Roe', 'Jane Roe'],
    ['The bridge at night. File photo', 'File photo'],
    ['The bridge at night (File photo)', 'File photo'],
    ['The bridge at night. Getty Images', 'Getty Images'],
    ['The bridge at night. Image: Jane Roe.', 'Jane Roe'],
    ['Photo taken on May 3, 2021 shows the bridge at night.', null],
    ['The bridge at night. (Jane Roe/Harbour Post)', 'Jane Roe/Harbour Post'],
    ['The bridge at night. Jane Roe/AFP via Getty Images', 'Jane Roe/AFP via Getty Images'],
    ['JANE ROE / HARBOUR POST STAFF', 'JANE ROE / HARBOUR POST STAFF'],
    ['Jane Roe/Staff', 'Jane Roe/Staff'],
    ['Jane Roe, Staff Photographer', 'Jane Roe'],
    ['The bridge at night. | Jane Roe', 'Jane Roe'],
    ['© Jane Roe', 'Jane Roe'],
    ['Courtesy of Jane Roe', 'Jane Roe'],
    ['The bridge at night.Credit...Jane Roe for The Harbour Post', 'Jane Roe for The Harbour Post'],
    ['Image source, Jane Roe', 'Jane Roe'],
    ['Image caption, The bridge at night', null],
  ])('%s', (text, credit) => {
    expect(captionOf(text, all(text))).toEqual({ ...all(text), credit });
  });
  test.each([
    'The government said it would open the bridge this year. (Xinhua)',
    'The president leads by four points, a poll showed. (Reuters/Ipsos)',
    'The president leads by four points, a poll showed. (Orvano News/Harbour Post)',
    '© The Harbour Post',
    'The bridge was opened by Jane Roe, a photographer.',
    'He left the town by courtesy of Jane Roe.',
    'The photo shows what the police did, she said, and nobody can deny it. He left the town.',
    'She said the picture was taken by her brother.',
    'He works for the agency (Reuters) and others.',
    '"I took the photo," said Jane Roe.',
  ])('not: %s', (text) => {
    expect(captionOf(text, all(text))).toBeNull();
  });
});

describe('headlines', () => {
  const body = 'The government said it would open the new bridge to the public before the rainy season.';
  test.each([
    ['Bridge opens in the south', false, true],
    ['Will the bridge ever open?', false, true],
    ['Bridge Opens Early Despite Heavy Spring Floods.', false, true],
    ['Storm kills 11 at festival.', true, true],
    ['Storm kills 11 at festival.', false, false],
    ['The bridge was opened on Monday.', false, false],
    ['He told reporters:', false, false],
    ['and then they left the town', false, false],
    ['“We will never leave this town”', false, false],
    ['***', true, false],
  ])('%s (proven: %s): %s', (line, proven, expected) => {
    const text = `${line}\n${body}`;
    const below = { start: line.length + 1, end: text.length };
    expect(isHeadline(text, { start: 0, end: line.length }, below, proven)).toBe(expected);
    expect(isHeadline(text, { start: 0, end: line.length }, null, proven)).toBe(false);
  });
});

describe('the tail', () => {
  test.each([
    '(Reporting by Jane Roe in Lagos; Editing by John Doe)',
    'ENDS',
    'jane.roe@news.example',
    '(END)',
    'Enditem',
    '(Xinhua)',
    '— Bernama',
    '/ PTI',
    'Read more: Bridge closed after storm',
    'ALSO READ: Bridge closed after storm',
    'Follow us on Twitter @example',
    '© 2021 AFP',
    'All rights reserved.',
    'This story was first published in the Example Times.',
    '(With inputs from PTI)',
    'Disclaimer: The views are those of the author.',
    '-- London newsroom, +44 171 555 0100',
    '___',
    'Read more\nBridge closed after storm\nFerry sinks in river',
  ])('%s', (tail) => {
    const text = `The bridge is open.\nThe government said so.\n${tail}`;
    expect(tailStart(text, paragraphs(text))).toBe(2);
  });
  test.each([
    'Reporting by the commission showed that it was open.',
    'He follows the news on Twitter.',
    'The end is near.',
    'Swansea 1 Lincoln 2',
    'The story was never told.',
  ])('not: %s', (last) => {
    const text = `The bridge is open.\nThe government said so.\n${last}`;
    expect(tailStart(text, paragraphs(text))).toBe(3);
  });
  test.each([
    ['He left. Enditem', 'Enditem'],
    ['He left. (Xinhua)', '(Xinhua)'],
    ['“He left.” — Bernama', '— Bernama'],
    ['He left. (END)', '(END)'],
    ['He left. /PTI', '/PTI'],
    ['He left. (Reporting by Jane Roe; Editing by John Doe)', '(Reporting by Jane Roe; Editing by John Doe)'],
    ['He left in the end', null],
    ['He left. (He came back.)', null],
    ['He left. — John Doe', null],
  ])('the end mark of %s', (text, mark) => {
    const at = endMark(text, all(text));
    expect(at === null ? null : text.slice(at)).toBe(mark);
  });
});
