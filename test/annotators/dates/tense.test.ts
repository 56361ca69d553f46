/** Whether a weekday is the last or the next one, where no verb in the future stands beside it. Told from a Wednesday. */
import { expect, test } from 'vitest';
import { values } from './show.ts';

const WEDNESDAY = '2026-05-20';

test.each([
  ['An answer from the palace is expected Saturday.', 'Saturday 2026-05-23'],
  ['Gales are forecast for Monday along the coast.', 'Monday 2026-05-25'],
  ['Nurses have called a sit-in for Friday.', 'Friday 2026-05-22'],
  ['The sit-in called for Friday has been banned.', 'Friday 2026-05-22'],
  ['The judge summoned both brothers for Monday.', 'Monday 2026-05-25'],
  ['The bishop invited the two mayors to breakfast on Tuesday.', 'Tuesday 2026-05-26'],
  ['The tribunal ordered the general to appear on Thursday.', 'Thursday 2026-05-21'],
  ['Dockers threatened to walk out on Sunday.', 'Sunday 2026-05-24'],
  ['Dockers were ordered to leave by Monday.', 'Monday 2026-05-25'],
  ['The firm threatened to close mines in Chile from Monday.', 'Monday 2026-05-25'],
  ['Ministers pledged to meet again on Friday.', 'Friday 2026-05-22'],
  ['Prices rose ahead of a budget on Tuesday.', 'Tuesday 2026-05-26'],
  ['Norway host Peru in Bergen on Saturday.', 'Saturday 2026-05-23'],
  ['Her next bout is against Ilse Kranz on Sunday.', 'Sunday 2026-05-24'],
  ['Kick-off is at 7:30 p.m. on Friday.', '7:30 p.m. 2026-05-22T19:30'],
  ['The report is set to be published on Monday.', 'Monday 2026-05-25'],
  ['A first count was expected Tuesday.', 'Tuesday 2026-05-26'],
  ['The envoys were due back in Nairobi on Sunday.', 'Sunday 2026-05-24'],
  ['The brothers are to be extradited August 3.', 'August 3 2026-08-03'],
  ['The ferry is not expected to be raised before Saturday.', 'Saturday 2026-05-23'],
  ['The goalkeeper will have surgery on Friday.', 'Friday 2026-05-22'],
  ['The met office has forecast hail for Lyon on Friday.', 'Friday 2026-05-22'],
  ['The panel expects a reply on Monday.', 'Monday 2026-05-25'],
  ['Students vowed to march on the palace on Saturday.', 'Saturday 2026-05-23'],
  ['Miners threatened to block roads and to rally outside the ministry on Monday.', 'Monday 2026-05-25'],
  ['The bishop invited both sides to a meeting on Tuesday.', 'Tuesday 2026-05-26'],
  ['The coach will name the squad, which was cut by five, on Sunday.', 'Sunday 2026-05-24'],
  ['The senate will question Ilse Kranz, a banker accused of fraud, on Monday.', 'Monday 2026-05-25'],
  ['Her party governs alone if it wins enough seats on Sunday.', 'Sunday 2026-05-24'],
  ["The party keeps its majority if it survives Sunday's vote.", 'Sunday 2026-05-24'],
  ["Both camps are short of money before Tuesday's runoff.", 'Tuesday 2026-05-26'],
  ['Three governors favoured a pause in July.', 'July 2026-07'],
  ['She is unlikely to row if her knee hurts on Friday.', 'Friday 2026-05-22'],
  ['The port shuts if the dockers hit the road on Friday.', 'Friday 2026-05-22'],
  ['The mill closes if a tax cut passes on Friday.', 'Friday 2026-05-22'],
  ['The mill reopens if the power cut in the town ends on Friday.', 'Friday 2026-05-22'],
  ['The town would have to pay if it rains on Friday.', 'Friday 2026-05-22'],
])('looks ahead: %s', (text, expected) => {
  expect(values(text, WEDNESDAY)).toContain(expected);
});

test.each([
  ['The jury had been due to meet on Tuesday but was sent home.', 'Tuesday 2026-05-19'],
  ["Sunday's win will lift the whole town.", 'Sunday 2026-05-17'],
  ["Saturday's blast will cost the firm millions.", 'Saturday 2026-05-16'],
  ['His remarks on Saturday will annoy Madrid.', 'Saturday 2026-05-16'],
  ["Tuesday's ruling could force the mine to close.", 'Tuesday 2026-05-19'],
  ['On Monday the union pledged to march.', 'Monday 2026-05-18'],
  ['Their Defeat on Sunday will cost the coach his job.', 'Sunday 2026-05-17'],
  ['The firm threatened to close mines in Chile on Monday.', 'Monday 2026-05-18'],
  ['The club promised to cut prices at a meeting in Oslo on Tuesday.', 'Tuesday 2026-05-19'],
  ['The tribunal ordered Kranz to hand over the keys on Monday, her lawyer said.', 'Monday 2026-05-18'],
  ['The bishop invited guests to the chapel on Tuesday.', 'Tuesday 2026-05-19'],
  ['The bank announced a loss on Monday.', 'Monday 2026-05-18'],
  ['Norway hosted Peru in Bergen on Saturday.', 'Saturday 2026-05-16'],
  ['The judge called the witness a liar on Monday.', 'Monday 2026-05-18'],
  ['They have hired a pilot on Monday.', 'Monday 2026-05-18'],
  ['The count was halted on Tuesday.', 'Tuesday 2026-05-19'],
  ['The envoys were expected home before they were shot on Sunday.', 'Sunday 2026-05-17'],
  ['The judge, who will retire in July, fined the firm on Monday.', 'Monday 2026-05-18'],
  ['Exports rose 2%, against 3% predicted in November.', 'November 2025-11'],
  ['Prices fell to 40 cents, compared with 55 cents expected in December.', 'December 2025-12'],
  ['If he repeats his Saturday win he leads the table.', 'Saturday 2026-05-16'],
  ["The port was calm before Monday's attack.", 'Monday 2026-05-18'],
  ['The mayor asked if anyone was hurt on Sunday.', 'Sunday 2026-05-17'],
  ['Three governors favoured a pause in April.', 'April 2026-04'],
  ['She is unlikely to row if her knee hurt on Friday.', 'Friday 2026-05-15'],
  ['Traders doubt if the bank cut rates on Friday.', 'Friday 2026-05-15'],
  ['It is unclear if the vandals hit the chapel on Friday.', 'Friday 2026-05-15'],
  ['The boy would have died if the trams hit him on Friday.', 'Friday 2026-05-15'],
  ['The plan fails if the union shut the port on Friday.', 'Friday 2026-05-15'],
  ['The firm promised to lower fares in Chile on Monday.', 'Monday 2026-05-18'],
])('looks back: %s', (text, expected) => {
  expect(values(text, WEDNESDAY)).toContain(expected);
});

test.each([
  ["Sunday's match will decide the title.", 'Sunday 2026-05-24'],
  ["Friday's vote will be close.", 'Friday 2026-05-22'],
  ['The draw on Friday will be made by a child.', 'Friday 2026-05-22'],
  ["Friday's draw will be held in Oslo.", 'Friday 2026-05-22'],
  ["Monday's statement will be read at noon.", 'Monday 2026-05-25'],
  ["Friday's deal will be signed in Oslo.", 'Friday 2026-05-22'],
  ['A home win on Friday will lift them.', 'Friday 2026-05-22'],
  ['Victory on Friday will lift them.', 'Friday 2026-05-22'],
  ['A defeat on Sunday would end their season.', 'Sunday 2026-05-24'],
  ['An agreement on Monday would end the sit-in.', 'Monday 2026-05-25'],
  ['The bank decision on Tuesday will be followed closely.', 'Tuesday 2026-05-26'],
])('an event that may be to come is: %s', (text, expected) => {
  expect(values(text, WEDNESDAY)).toContain(expected);
});

test.each([
  ['The tunnel will reopen in four months.', 'four months 2026-09'],
  ["In five years' time the harbour will be full of sand.", "five years' time 2031"],
  ['The hearing takes place in nine days.', 'nine days 2026-05-29'],
])('a stretch behind the verb is a date: %s', (text, expected) => {
  expect(values(text, WEDNESDAY)).toEqual([expected]);
});

test.each([
  ['He will write two books in five years.', 'five years P5Y'],
  ['It was his third win in six months.', 'six months P6M'],
])('a stretch in which so much is done is none: %s', (text, expected) => {
  expect(values(text, WEDNESDAY)).toEqual([expected]);
});
