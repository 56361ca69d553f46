import { describe, expect, it } from 'vitest';
import { isLabel, isRequest, isTimeStamp, runningParagraphs } from '../../../src/inputs/markup/page-lines.ts';

describe('time stamps', () => {
  it.each([
    'June 8, 2025 6:14 AM',
    'Updated: August 13, 2025, 5:02 PM ET',
    'Published 4 March 2025',
    'First published on Tue 4 Mar 2025 05.00 GMT',
    'Last updated: 2025-03-04 09:12 UTC',
    '04/03/2025',
    '2 hours ago',
    'Posted an hour ago',
    '5 min read',
    'March 4, 2025 · 3 minute read',
    'Sept. 4th, 2025 at 9:32 p.m. EDT',
  ])('%s', (line) => expect(isTimeStamp(line)).toBe(true));
  it.each([
    '2025',
    'March 2025',
    'May',
    'On Monday',
    'It was updated on 4 March 2025.',
    'Monday, 4 March 2025, was wet',
    'The bridge opened at 9:30 am',
    '3-2',
    'Two days ago',
    `${'1 March 2025, '.repeat(20)}`,
  ])('not %s', (line) => expect(isTimeStamp(line)).toBe(false));
});

describe('labels', () => {
  it.each([
    'Advertisement',
    'Share on Facebook',
    'Read more: Harbour to close',
    'Related: Ferries halted | Photos',
    'View all comments',
    '12 comments',
    'Share Tweet Print',
    'ShareSave',
    'Also read | Harbour to close',
    'Listen (4 mins)',
    '© 2025 Vale Herald',
    'Story continues below advertisement',
    'Most read',
  ])('%s', (line) => expect(isLabel(line)).toBe(true));
  it.each([
    'Read the room, she said.',
    'Share prices fell by a tenth.',
    'Follow-up talks are due in May.',
    'More rain is expected.',
    'Related charges were dropped.',
    'Comments by the mayor drew anger.',
    'Closed',
    'Savers like it',
    'Reading: a town on the Thames',
    'Moreover, it rained',
    `Read more: ${'a long sentence that goes on and on '.repeat(5)}`,
  ])('not %s', (line) => expect(isLabel(line)).toBe(false));
});

describe('requests', () => {
  it.each([
    'Sign up for our morning newsletter',
    'All the news of the Vale. Subscribe now to read it in full.',
    'Click here to get the Vale app',
    'CREATE AN ACCOUNT OR SIGN IN TO CONTINUE WITH YOUR READING EXPERIENCE',
    'Ann Lee can be reached at alee@vale.example or 555-0100.',
    'If you don’t see it, please check your junk folder.',
    'Follow the Herald on WhatsApp',
  ])('%s', (line) => expect(isRequest(line)).toBe(true));
  it.each([
    'Farmers must sign up for the scheme by June.',
    'The company said it would change the privacy policy of its app.',
    '“Click here to pay,” the message said.',
    'He asked them to follow the rules on access to X-rays.',
    'The court gave him unlimited access to the archive.',
    'Supporters of the party had to create an account first, the mayor said.',
    'The Herald has 400,000 subscribers and a newsletter.',
    'Donated blood was lost.',
    'Registering to vote takes two minutes.',
    'He could not be reached at home.',
  ])('not %s', (line) => expect(isRequest(line)).toBe(false));
});

describe('paragraphs', () => {
  it('go without headline and byline at the top, and with them further down', () => {
    const lines = ['Bridge “to open”', 'By Ann Lee and Bo Chan', '4 March 2025 09:12', 'A.', 'B.', 'C.', 'Ann Lee'];
    expect(runningParagraphs(lines, 'Bridge "to open"', ['Ann Lee', 'Bo Chan'])).toEqual(['A.', 'B.', 'C.', 'Ann Lee']);
  });
  it('go without a day at the top, which is a heading further down', () => {
    const lines = ['Tue 5 March', 'A.', 'B.', 'C.', 'D.', '6 March', 'E.'];
    expect(runningParagraphs(lines, null, [])).toEqual(lines.slice(1));
    expect(runningParagraphs(['5 March was wet', 'A.'], null, [])).toEqual(['5 March was wet', 'A.']);
  });
  it('stay where nothing else is left', () => {
    expect(runningParagraphs(['Advertisement'], null, [])).toEqual(['Advertisement']);
  });
});
