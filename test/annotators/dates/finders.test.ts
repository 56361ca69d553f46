/** Holidays, stretches of one word, parts of days, months that are words, and names that are no dates. */
import { expect, test } from 'vitest';
import { values } from './show.ts';

const REFERENCE = '2026-05-20';

test.each([
  ['Unions rallied on May Day.', ['May Day 2026-05-01']],
  ['Banks are closed on Memorial Day.', ['Memorial Day 2026-05-25']],
  ['Israel fell silent on Holocaust Memorial Day.', []],
  ['The shop reopened on Labor Day.', ['Labor Day 2025-09-01']],
  ['He spoke on Martin Luther King Day.', ['Martin Luther King Day 2026-01-19']],
  ['They fought on Black Friday.', ['Black Friday 2025-11-28']],
  ['Shops hope for Black Friday sales.', []],
  ['The pubs were full on St. Patrick’s Day.', ['St. Patrick’s Day 2026-03-17']],
  ['She fasted from Ash Wednesday.', ['Ash Wednesday 2026-02-18']],
  ['The procession on Palm Sunday 2024 was long.', ['Palm Sunday 2024 2024-03-24']],
  ['The ferry sank on Easter Monday.', ['Easter Monday 2026-04-06']],
  ['The fair opens on Whit Monday.', ['Whit Monday 2026-05-25']],
  ['The choir sings at Pentecost.', ['Pentecost 2026-05-24']],
  ['The band played on Bastille Day.', ['Bastille Day 2025-07-14']],
  ['Rockets will be fired on the Fourth of July.', ['the Fourth of July 2026-07-04']],
])('holidays: %s', (text, expected) => {
  expect(values(text, REFERENCE)).toEqual(expected);
});

test.each([
  ['The weeklong hike was hard.', ['weeklong P1W']],
  ['A yearlong drought ruined them.', ['yearlong P1Y']],
  ['The centuries-old oak burned.', ['centuries-old PXC']],
  ['The four-month-old blockade is over.', ['four-month-old P4M']],
  ['Her four-month-old daughter slept.', []],
  ['The 30-year-old teacher slept.', []],
])('stretches: %s', (text, expected) => {
  expect(values(text, REFERENCE)).toEqual(expected);
});

test.each([
  ['The dyke broke early on Sunday.', ['Sunday 2026-05-17^START']],
  ['The dyke broke late on Sunday.', ['Sunday 2026-05-17^END']],
  ['The dyke broke in the early hours of Sunday.', ['Sunday 2026-05-17^START']],
  ['He resigned early, on Sunday.', ['Sunday 2026-05-17']],
])('parts of days: %s', (text, expected) => {
  expect(values(text, REFERENCE)).toEqual(expected);
});

test.each([
  ['March was mild.', ['March 2026-03']],
  ['May was the coldest month in years.', ['May 2026-05', 'years PXY']],
  ['May was asked to leave.', []],
  ['March to the palace, he told them.', []],
  ['It rained from March to June 2023.', ['March 2023-03', 'June 2023 2023-06']],
  ['In April-August 2023 it rained.', ['April 2023-04', 'August 2023 2023-08']],
  ['The toll rises on the first of June.', ['first of June 2026-06-01']],
  ['It was her first May in office.', []],
  ["She led the first of May's cabinets.", ['May 2026-05']],
  ["It was the first of March's three storms.", ['March 2026-03']],
  ['March was the wettest of all.', ['March 2026-03']],
  ['May was one of the driest months of all.', ['May 2026-05']],
  ['March was sworn in as mayor.', []],
  ['March was later hired as a coach.', []],
  ['March had a cold.', []],
  ['March saw the door and ran.', []],
  ['May was out of office a month after the vote.', ['a month P1M']],
  ['May had lost her seat last month.', ['last month 2026-04']],
  ['May was a guest for a month.', ['a month P1M']],
  ['The camp shut on the last day of February.', ['the last day of February 2026-02-28']],
  ['The camp shut on the last day of 2019.', ['the last day of 2019 2019-12-31']],
])('months: %s', (text, expected) => {
  expect(values(text, REFERENCE)).toEqual(expected);
});

test.each([
  'He plays for Sheffield Wednesday.',
  'A bomb of the October 3 group went off.',
  'Cars queued on the April 9 Bridge.',
  'The May government fell.',
  'The tabloid Sunday Mirror was sold.',
])('names: %s', (text) => {
  expect(values(text, REFERENCE)).toEqual([]);
});
