import { describe, expect, test } from 'vitest';
import { datelineOf } from '../../../src/annotators/structure/dateline.ts';
import { resolveDay } from '../../../src/annotators/structure/days.ts';
import { placeAsWritten } from '../../../src/annotators/structure/places.ts';

const STORY =
  'The government said it would open the new bridge to the public before the end of the rainy season this year.';

function dateline(text: string, published: string | null = '2021-06-10') {
  const found = datelineOf(text, { start: 0, end: text.length }, { published, first: true, transcript: false });
  return found && [text.slice(found.start, found.end), found.place, found.date, found.agency];
}

describe('datelines', () => {
  test.each([
    ['BEIJING, Sept. 29 (Xinhua) --', 'Beijing', '2020-09-29', 'Xinhua'],
    ['LONDON (AP) —', 'London', null, 'AP'],
    ['SEOUL, May 3 (Yonhap) --', 'Seoul', '2021-05-03', 'Yonhap'],
    ['WASHINGTON —', 'Washington', null, null],
    ['NAIROBI, Kenya (AP) _', 'Nairobi, Kenya', null, 'AP'],
    ['MOSCOW. June 5. KAZINFORM -', 'Moscow', '2021-06-05', 'Kazinform'],
    ['MOSCOW, June 5. /TASS/.', 'Moscow', '2021-06-05', 'TASS'],
    ['Abuja, 7 May 2020 (PANA) -', 'Abuja', '2020-05-07', 'PANA'],
    ['JERUSALEM/GAZA, Jan 5 (Reuters) -', 'Jerusalem/Gaza', '2021-01-05', 'Reuters'],
    ['TEHRAN –', 'Tehran', null, null],
    ['HELSINKI, March 4 (Reuter) -', 'Helsinki', '2021-03-04', 'Reuters'],
    ['MONTEVALE, May 3 (Tide Observer) -', 'Montevale', '2021-05-03', 'Tide Observer'],
    ['NAIROBI (Tidewire):', 'Nairobi', null, 'Tidewire'],
    ['NAIROBI, (Tidewire) -', 'Nairobi', null, 'Tidewire'],
    ['HARARE (Zimbabwe) -', 'Harare, Zimbabwe', null, null],
    ['LUSAKA (Zambia), May 3 (AFP) -', 'Lusaka, Zambia', '2021-05-03', 'AFP'],
    ['NEW DELHI:', 'New Delhi', null, null],
    ['Kuala Lumpur, June 3 (Bernama) --', 'Kuala Lumpur', '2021-06-03', 'Bernama'],
    ['afrol News, 15 October -', null, '2020-10-15', 'afrol News'],
    ['Washington, D.C. -', 'Washington, D.C.', null, null],
    ['WASHINGTON, D.C. (AP) —', 'Washington, D.C.', null, 'AP'],
    ['BUFFALO, N.Y. (AP) --', 'Buffalo, N.Y.', null, 'AP'],
    ['INDEPENDENCE, Mo. _', 'Independence, Mo.', null, null],
    ['ST. PETERSBURG, Russia, May 30 (Reuters) -', 'St. Petersburg, Russia', '2021-05-30', 'Reuters'],
    ['PORT-AU-PRINCE, Haiti (AP) —', 'Port-au-Prince, Haiti', null, 'AP'],
    ['RIO DE JANEIRO, June 11 (EFE).-', 'Rio de Janeiro', '2021-06-11', 'EFE'],
    ['UNITED NATIONS, June 1 (Xinhua) --', 'United Nations', '2021-06-01', 'Xinhua'],
    ['(Reuters) -', null, null, 'Reuters'],
    ['June 9 (Reuters) -', null, '2021-06-09', 'Reuters'],
    ['ISLAMABAD, June 9 (APP):', 'Islamabad', '2021-06-09', 'APP'],
    ['SINGAPORE (May 6, 2021) —', 'Singapore', '2021-05-06', null],
    ['CAIRO - 21 May 2021:', 'Cairo', '2021-05-21', null],
    ['YAOUNDÉ, May 13 2021 (IPS) -', 'Yaoundé', '2021-05-13', 'IPS'],
    ['Ulaanbaatar /MONTSAME/.', 'Ulaanbaatar', null, 'Montsame'],
    ['SYDNEY and KUALA LUMPUR, June 9 (IPS) -', 'Sydney and Kuala Lumpur', '2021-06-09', 'IPS'],
    ['Accra, June 9, GNA –', 'Accra', '2021-06-09', 'GNA'],
    ['TOKYO, Tuesday (Kyodo) —', 'Tokyo', '2021-06-08', 'Kyodo'],
    ["N'DJAMENA (AFP) -", "N'Djamena", null, 'AFP'],
  ])('%s', (head, place, date, agency) => {
    expect(dateline(`${head} ${STORY}`)).toEqual([head, place, date, agency]);
  });

  test.each([
    'WASHINGTON - based firms have asked the government to explain the new rules on exports before the summer.',
    'PARIS Saint-Germain - the club that won the league last year - have signed a new goalkeeper from Portugal.',
    'Monday - The government said it would open the new bridge to the public before the end of the rainy season.',
    'Trump — who won the vote in the state by a wide margin — said he would return before the end of the week.',
    'Q: What did the government say about the new bridge that is to open before the end of the rainy season?',
    'CRICKET - South Africa named three uncapped players in the squad for the series that begins next week.',
    'SOCCER - ENGLISH LEAGUE RESULTS AND STANDINGS AFTER MATCHES PLAYED ON SATURDAY AND SUNDAY OF THIS WEEK',
    'ANALYSIS: The government has not said how it would pay for the bridge that opens this year in the south.',
    '"Beijing - The city that never sleeps" is the name of the book that was shown to reporters at the fair.',
    'Excellent news for travelers: on Friday the airline opened a new route between the two capitals of the region.',
    'FORMER police commissioner Jane Roe says the president never asked her to close the case against him.',
    'Ten women —including two of the leaders— have moved into the house that the police left in the spring.',
    'SIEGEL--Jerome Roe, 98, of Springfield, passed away on Friday after a long life in the service of others.',
    'TODAY HERALD NEWS – A judge has ruled that two workers of the paper are to spend ninety days in prison.',
    'HARTLEY (Brookvale United) - The striker said that she would stay with the club until the end of next season.',
    'LEE (Labour): I should like to ask the minister when the bridge will open, since the people of the town have waited.',
    'Jane Roe (Democrat) - The senator said she would not vote for the bill that her own party had proposed.',
  ])('not: %s', (text) => {
    expect(dateline(text)).toBeNull();
  });

  test('a colon that a capital follows at once', () => {
    expect(dateline(`LAHORE, Oct 3 (APP):${STORY}`)?.slice(0, 2)).toEqual(['LAHORE, Oct 3 (APP):', 'Lahore']);
  });

  test('a line of its own, as old newswire has it', () => {
    expect(dateline('BRUSSELS 1996-08-22')).toEqual(['BRUSSELS 1996-08-22', 'Brussels', '1996-08-22', null]);
    expect(dateline('HAVANA (AP) --')).toEqual(['HAVANA (AP) --', 'Havana', null, 'AP']);
    expect(dateline('HAVANA')).toBeNull();
  });

  test('a bare place counts only in the first paragraph, and capitals with a colon not in a transcript', () => {
    const at = { start: 0, end: 200 };
    const read = (text: string, around: { first: boolean; transcript: boolean }) =>
      datelineOf(text, { ...at, end: text.length }, { published: null, ...around });
    expect(read(`LONDON — ${STORY}`, { first: false, transcript: false })).toBeNull();
    expect(read(`LONDON (AP) — ${STORY}`, { first: false, transcript: false })?.place).toBe('London');
    expect(read(`PARIS: ${STORY}`, { first: true, transcript: true })).toBeNull();
  });
});

test.each([
  [{ month: 12, day: 31 }, '2021-01-02', '2020-12-31'],
  [{ month: 1, day: 3 }, '2021-01-02T22:00', '2021-01-03'],
  [{ month: 1, day: 4 }, '2021-01-02', '2020-01-04'],
  [{ month: 2, day: 29 }, '2021-03-01', '2020-02-29'],
  [{ month: 5, day: 3 }, null, null],
  [{ month: 5, day: 3, year: 1999 }, null, '1999-05-03'],
  [{ month: 2, day: 30, year: 1999 }, null, null],
  [{ weekday: 1 }, '2021-06-10', '2021-06-07'],
  [{ weekday: 4 }, '2021-06-10', '2021-06-10'],
  [{ weekday: 4 }, null, null],
])('%j, published %s, is %s', (stated, published, expected) => {
  const whole = { iso: null, year: null, month: null, day: null, weekday: null, ...stated };
  expect(resolveDay(whole, published)).toBe(expected);
});

test.each([
  ['BEIJING', 'Beijing'],
  ['RIO DE JANEIRO', 'Rio de Janeiro'],
  ['DAR ES SALAAM', 'Dar es Salaam'],
  ['LA PAZ', 'La Paz'],
  ['PORT-AU-PRINCE', 'Port-au-Prince'],
  ["COX'S BAZAR", "Cox's Bazar"],
  ["L'AQUILA", "L'Aquila"],
  ['McALLEN', 'McALLEN'],
  ['Kenya', 'Kenya'],
])('%s is written %s', (place, written) => {
  expect(placeAsWritten(place)).toBe(written);
});
