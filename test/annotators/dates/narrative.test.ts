/** Dates that are told from another year than the story's. */
import { describe, expect, test } from 'vitest';
import { values } from './show.ts';

const REFERENCE = '2026-05-20';

describe('months of another year', () => {
  test.each([
    ['The siege began on Oct. 4, 2011, and ended on Nov. 9.', 'Nov. 9 2011-11-09'],
    ['She was hired in April 2014 and fired in August.', 'August 2014-08'],
    ['In 1974, the king fled. In October, the parliament met again.', 'October 1974-10'],
    ['In the 2009 election he lost in June by nine votes.', 'June 2009-06'],
    ['The ship was raised on 2 March 2003. It was towed away. On 7 April it sank again.', '7 April 2003-04-07'],
    ['The quarrel goes back to 1998, when the well dried up. In August, the barns burned.', 'August 1998-08'],
  ])('%s', (text, expected) => {
    expect(values(text, REFERENCE)).toContain(expected);
  });

  test.each([
    ['The firm, founded in April 2014, fired her in August.', 'August 2025-08'],
    ['He was born in April 1950 and died in August.', 'August 2025-08'],
    ['She moved here in April 2014. Her husband was arrested in August.', 'August 2025-08'],
    ['She moved here in April 2014.\n\nIn August, her husband was arrested.', 'August 2025-08'],
    ['The mine was sold in June 2013 and will be closed in July.', 'July 2026-07'],
    ['The mine was sold in June 2013, the owner said in July.', 'July 2025-07'],
    ['Rents rose from 420 euros in May 2014 to 910 euros in July.', 'July 2025-07'],
    ['Rents stood at 420 euros in March 2014, compared with 910 euros in April.', 'April 2026-04'],
    ['Losses hit $3 billion in June 2014, against a profit of $1 billion in July.', 'July 2025-07'],
    ['It was sold in June 2013. He arrived on Monday. In July, it was shut.', 'July 2025-07'],
  ])('not: %s', (text, expected) => {
    expect(values(text, REFERENCE)).toContain(expected);
  });
});

describe('a month of a year that is told from another', () => {
  test.each([
    ['The choir was formed in 2004. In November of that year it sang in Riga.', 'November of that year 2004-11'],
    ['The barge was sold in June of last year.', 'June of last year 2025-06'],
    ['The lock will open in October of next year.', 'October of next year 2027-10'],
    ['He retired on September 3 of last year.', 'September 3 of last year 2025-09-03'],
  ])('%s', (text, expected) => {
    expect(values(text, REFERENCE)).toContain(expected);
  });
});

describe('periods and days beside the date named before', () => {
  test.each([
    ['The dynasty fell in 1911. By the end of the year the court had left.', 'the end of the year 1911^END'],
    ['The bank failed in 2008, and the next year it was sold.', 'the next year 2009'],
    ['The tower opened in 1931. The previous year it had been a ruin.', 'The previous year 1930'],
    ['The raid came on 9 March 2012. By the end of the week the valley was empty.', 'the end of the week 2012-W10^END'],
    ['The bridge fell on June 6, 2017. The day before, a truck had hit it.', 'The day before 2017-06-05'],
    ['The bridge fell on June 6, 2017. The night before, it had rained.', 'The night before 2017-06-05TNI'],
    ['He was elected on 6 June 2017. That evening fires were lit.', 'That evening 2017-06-06TEV'],
    [
      'The barge sank on June 6, 2017. It had been launched in 1972. Three days later it was raised.',
      'Three days later 2017-06-09',
    ],
    ['The barge sank on Monday. It was launched in 1972. A day later it was raised.', 'A day later 2026-05-19'],
  ])('%s', (text, expected) => {
    expect(values(text, REFERENCE)).toContain(expected);
  });

  test.each([
    ['The bank was founded in 1908. It will be sold by the end of the year.', 'the end of the year 2026^END'],
    ['The bank closed on Monday. It had hoped to be sold by the end of the year.', 'the end of the year 2026^END'],
    ['The bank was founded in 1908. It lost money last year.', 'last year 2025'],
  ])('not: %s', (text, expected) => {
    expect(values(text, REFERENCE)).toContain(expected);
  });
});
