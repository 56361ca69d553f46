/**
 * Whether a sentence speaks of a date as past or to come, from the verb nearest to it.
 *
 * English news leaves years and weeks out and lets the verb tell: `resigned Friday` is
 * the last Friday, `will meet Friday` the next one. The nearest cue before the date
 * decides; if there is none, the first one after it.
 */
import type { Span } from '../../document/span.ts';
import { lazy } from '../../lexicon/data.ts';
import { tenseForms } from '../../lexicon/tense-cues.ts';

/**
 * `planned` was to come when it was planned, and may be over: `was due to meet in June`. `near` may be
 * either, and is the nearest such day: `hopes to do well in Tuesday's vote`, `the polls before Tuesday's vote`.
 */
export type Tense = 'past' | 'future' | 'planned' | 'near' | null;

/** Whether the words look ahead. */
export const looksAhead = (tense: Tense): boolean => tense === 'future' || tense === 'planned';

/** The cues of each tense as a group of its name. */
const cues = lazy(() => {
  const of = tenseForms();
  const first = String.raw`(?<=(?:^|[.!?]\s|["“]))\p{Lu}`; // `Asked Friday whether it would go on`
  const participle = String.raw`(?:(?!${of('unlike')}(?!\p{L}))(?:${first}|\p{Ll})\p{Ll}{1,20}ed|${of('irregular')})`;
  // `the fair is held in June` does not look back
  const looksBack = String.raw`(?<!(?<!\p{L})(?:is|are) (?:not )?)${participle}`;
  // `will be passed in June`: the participle by itself would speak of the past, as `could be found Friday` does.
  const toBe = (verbs: string): string => `(?:${verbs})(?: not| also)? be ${participle}`;
  const adverb = '(?: not| also| still| now| only)?';
  const toPlan = `${of('planned')} (?:to|for|in|on|at|by|until)`;
  const future = [
    toBe('will|shall|can|cannot|must'),
    // `are to be sentenced Friday`, `is not expected to be found Friday`
    toBe(`(?:is|are)${adverb} (?:${of('planned')} )?to`),
    `will have (?:been )?${participle}`,
    of('will'),
    `(?:is|are|be)${adverb} ${toPlan}`,
    // `A verdict is expected Friday`
    `(?:is|are)${adverb} ${of('planned')}`,
    of('ahead'),
    // not the nouns: `the votes Friday`, `two visits Friday`
    String.raw`(?<!(?:the|these|those|some|all|more|many|his|her|its|their|our|of|in|by|for|from|no|any|\d|\p{Ll}ing) )${of('timetable')}`,
  ];
  const planned = [
    toBe('would|may|might|should|to'),
    toBe(`${of('planned')} to`),
    `could(?: not)? be ${participle} (?:by|before|until)`,
    String.raw`(?:was|were|been)?\s?${toPlan}`,
    // `Results were expected Friday`
    String.raw`(?:was|were)${adverb} ${of('awaited')}(?=\s(?:\p{L}+\s){0,4}$)`,
    of('intended'),
    `(?<asked>${of('asked')})`,
  ];
  // `had been expected to rule Friday, but did not`
  const past = [`had been ${toPlan}`, of('past'), looksBack];
  const groups = [
    `(?<over>${of('over')})`,
    `(?<near>${of('wished')})`,
    `(?<future>${future.join('|')})`,
    `(?<planned>${planned.join('|')})`,
    `(?<past>${past.join('|')})`,
  ];
  return String.raw`(?:(?<![\p{L}'’])|(?<=\p{L})(?=['’]ll))(?:${groups.join('|')})(?![\p{L}])`;
});
const allCues = lazy(() => new RegExp(cues(), 'gu'));
/** Right before the date: a limit that lies ahead, if nothing says otherwise. */
const LIMIT = /(?:^|\s)(?:until|till|by|through|before|starting|beginning|effective|from)\s(?:on\s|the\s)?$/i;
/** `a plan to pay down the loan by February`: what is to be done by then is not done. */
const TO_DO_BY =
  /(?:^|\s)to\s(?!the|a|an|his|her|its|their|be(?:en)?\s)\p{Ll}+(?:\s[^\s;]+){0,12}\s(?:by|until|before)\s(?:on\s)?$/u;
/** `The vote is on May 20`, `The final is Sunday`, `The lease is up in May`: what is on a day, and not was, is to come. */
const IS_ON =
  /(?<!\p{L})(?:is|are)\s(?:(?:(?:up|over|out|off|back|away|open|closed|shut|free|(?:at|from)\s\d[\d.:]{0,5}(?:\s?[ap]\.?m\.?)?)\s)?(?:on|in)\s)?(?:the\s)?$/iu;
const EFFECTIVE = /(?:^|\s)effective\s(?:on\s)?$/i;

/** `was given until Friday`, `adjourned the trial until Monday`, `put it off to Monday`, `called a strike for Tuesday` */
const limit = lazy(() => {
  const of = tenseForms();
  const between = String.raw`(?:\s[^\s;]+){0,6}\s`;
  const object = String.raw`(?:\s[^\s;]+){1,6}\s`;
  return new RegExp(
    String.raw`(?<![\p{L}'’])(?:${of('until')}${between}until|${of('moved')}${between}(?:to|until|till)|(?:${of('called')}${object}|call(?:s|ed)\s)for)\s(?:the\s)?$`,
    'u',
  );
});
/** `likely to buy as soon as trading opened Monday`: what the main clause looks forward to is not over, whatever the verb says. */
const ONCE = /(?:^|\s)(?:as soon as|once|until|unless|before)\s(?:[^\s,;]+\s){1,4}$/;

/** `grew 2%, against 3% predicted in May`: what is compared was foretold then. */
const FORECAST_THEN =
  /(?<!\p{L})(?:against|than|versus|above|below|compared (?:with|to)|from)\s(?=[^;]{0,60}\d)(?:[^\s;]+\s){1,9}(?:forecast|predicted|projected|expected|estimated)\s(?:in|on)\s$/u;

/**
 * The tense that a condition gives its date: `if it rains on Friday` is to come, without a verb in the past; null where
 * there is none, or another verb tells.
 */
function conditionTense(before: string): 'past' | 'future' | null {
  const condition = CONDITION.exec(before);
  if (condition === null || lastCue(condition[0]) !== null) return null;
  const isOver = UNMARKED_PAST.test(condition[0]) || unreal().test(before.slice(0, condition.index));
  return isOver ? 'past' : 'future';
}
/** Before an `if` that asks and sets no condition: `I doubt if the bank cut rates on Friday`. */
const ASKING = [
  '[Aa]s',
  '(?:[Aa]sk|[Ww]onder|[Dd]oubt|[Cc]heck|[Qq]uestion)(?:s|ed|ing)?',
  '(?:[Aa]sk|[Aa]sked|[Tt]ell|[Tt]ells) (?:him|her|it|me|us|them|you|reporters)',
  '(?:[Kk]now|[Ss]ay|[Ss]ee|[Tt]ell)s?',
  'knew|known|sure|unsure|certain|uncertain|clear|unclear|doubtful|[Ff]ind out|[Ll]earn',
].join('|');
const CONDITION = new RegExp(
  String.raw`(?<!\p{L})(?:(?<!(?<!\p{L})(?:${ASKING}) )[Ii]f|[Uu]nless)\s(?:[^\s,;:]+\s){2,8}(?<!(?:his|her|its|their|our|my)\s)$`,
  'u',
);
/**
 * `if his knee hurt on Friday`: beside one person or thing the present would be `hurts`. Behind a noun an object or an
 * adverbial follows, as `if the tax cut passes on Friday` has the noun.
 */
const UNMARKED_PAST = (() => {
  // `the power cut in the town` is no clause
  const verb = '(?:hit|hurt|put|set|shut|let|cost|(?<!(?:tax|rate|price|pay|wage|job|power|spending|budget) )cut)';
  const notOfPhrase =
    '(?!(?:and|or|to|not|it|him|her|them|us|me|you|of|in|on|at|by|for|from|with|do|does|can|could|will|would|may|might|must|should|people|police|men|women|children) )';
  const inner = String.raw`(?:${notOfPhrase}[\p{L}\p{N}’'-]+(?<!(?<!['’])s) ){0,3}?`;
  const head = String.raw`${notOfPhrase}[\p{L}\p{N}-]+(?<!(?<![su])s)`;
  const lead = String.raw`(?:(?:an?|the|his|her|its|their|our|my|your|this|that|another|every|each|one) |(?=\p{Lu}))`;
  const object =
    '(?:an?|the|his|her|its|their|our|my|him|it|them|us|me|you|on|in|at|by|to|into|for|off|out|up|down|back|over|again) ';
  return new RegExp(
    String.raw`^(?:[Ii]f|[Uu]nless) (?:(?:he|she|it|(?:some|any|every|no)(?:body|one|thing)) (?:\p{Ll}+ly )?${verb} |${lead}${inner}${head} (?:\p{Ll}+ly )?${verb} ${object})`,
    'u',
  );
})();
/** `would have died if the driver hit him on Friday`: what did not come about is over; not `would have to pay if …`. */
const unreal = lazy(
  () =>
    new RegExp(
      String.raw`(?<!\p{L})(?:would|could|might|should)(?:n['’]t| not| never| also| still)? have (?:\p{Ll}{2,20}ed|gone|done|seen|known|shown|hit|hurt|cut|${tenseForms()('irregular')})(?!\p{L})[^;]*$`,
      'u',
    ),
);

/** `on Sunday issued`, `Friday said` */
const PAST_VERB_NEXT = /^\s(?:said|told|was|were|had|led|met|held|\p{Ll}{2,20}ed)(?!\p{L})/u;

/** How much of the text before and after a date is looked at, in characters. */
const WINDOW_BEFORE = 120;
const WINDOW_AFTER = 80;

/** The tense around a span of a sentence's text. */
export function tenseAt(text: string, span: Span): Tense {
  const next = text.slice(span.end, span.end + WINDOW_AFTER);
  if (PAST_VERB_NEXT.test(next)) return 'past';
  const before = text.slice(Math.max(0, span.start - WINDOW_BEFORE), span.start);
  if (/^['’]s(?!\p{L})/u.test(next)) return ownersTense(before, next);
  const event = WILL_NEXT.test(next) && !toBeDone().test(next) ? doneEvents().before.exec(before)?.groups : undefined;
  if (event !== undefined) return event.done === undefined ? 'near' : 'past';
  if (IS_ON.test(before) || limit().test(before)) return 'future';
  if (EFFECTIVE.test(before)) return 'planned';
  if (FORECAST_THEN.test(before)) return 'past';
  const condition = conditionTense(before);
  if (condition !== null) return condition;
  const nearest = lastCue(clauseBefore(before));
  const cue = nearest ?? firstCue(clauseAfter(next));
  if (nearest !== null && TO_DO_BY.test(before.slice(before.lastIndexOf(nearest[0]))))
    return tenseOf(nearest) === 'future' ? 'future' : 'planned';
  // `On Friday the union pledged to march`: the pledge is Friday's
  if (nearest === null && cue?.groups?.asked !== undefined) return 'past';
  if (nearest?.groups?.asked !== undefined && !isAskedFor(before, nearest[0]))
    return LIMIT.test(before) ? 'planned' : 'past';
  if (nearest?.groups?.past !== undefined) return forwardFrom(before, nearest) ?? 'past';
  if (cue !== null) return tenseOf(cue);
  return LIMIT.test(before) ? 'planned' : null;
}

/** `pledged to meet Friday`, `ordered him to turn out on Friday`: the day of what was asked; `pledged to cut costs on Friday` is mostly that of the asking. */
function isAskedFor(before: string, asked: string): boolean {
  const rest = before.slice(before.lastIndexOf(asked) + asked.length);
  if ((asked.endsWith(' to') ? ASKED_VERB : ASKED_DAY).test(rest)) return true;
  return appointment().test(asked.slice(asked.lastIndexOf(' to')) + rest);
}
const TO_DAY = String.raw`(?:\s(?:out|up|off|down|away|back|over|again|together|in court))?\s(?:(?:on|in|at|late|early)\s)?(?:the\s)?$`;
const ASKED_DAY = new RegExp(`^${TO_DAY}`, 'u');
const ASKED_VERB = new RegExp(
  String.raw`^\s(?!(?:the|an?|his|her|its|their|our|this|that|these|those)\s)\p{Ll}+${TO_DAY}`,
  'u',
);
/** `threatened to march on the palace on Friday`, `invited them to a lunch on Friday`: what is done at a set time has its day beside it. */
const appointment = lazy(
  () => new RegExp(String.raw`(?:^|\sand)\sto\s${tenseForms()('appointed')}(?:\s[^\s,;:]{1,20}){0,4}\s(?:on\s)?$`, 'u'),
);

/** The tense of a clause that looks forward to what the past verb beside the date tells. */
function forwardFrom(before: string, verb: RegExpExecArray): Tense {
  const conjunction = ONCE.exec(before.slice(0, before.lastIndexOf(verb[0])));
  const main = conjunction === null ? null : lastCue(before.slice(0, conjunction.index));
  return main === null || tenseOf(main) === 'past' ? null : tenseOf(main);
}

function tenseOf({ groups }: RegExpExecArray): Tense {
  if (groups?.past !== undefined || groups?.over !== undefined) return 'past';
  if (groups?.near !== undefined) return 'near';
  return groups?.planned === undefined ? 'future' : 'planned';
}

/** With the same pattern as the last: it takes a while to compile. */
function firstCue(text: string): RegExpExecArray | null {
  const pattern = allCues();
  pattern.lastIndex = 0;
  return pattern.exec(text);
}

function lastCue(text: string): RegExpExecArray | null {
  const pattern = allCues();
  pattern.lastIndex = 0;
  let last: RegExpExecArray | null = null;
  for (let cue = pattern.exec(text); cue !== null; cue = pattern.exec(text)) last = cue;
  return last;
}

/** The text after the last mark that ends a clause, without what is put in before the date: `will hear the case, which was filed late, | on Friday`. */
function clauseBefore(before: string): string {
  const cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf(' -- '));
  return before.slice(cut + 1).replace(PUT_IN, ' ');
}
const PUT_IN =
  /,\s(?:who|whose|whom|which|where|an?|the|accused|charged|convicted)\s[^,;]+,\s(?=(?:on\s|in\s|by\s)?$)/u;

/** The text up to the mark that ends a clause. */
const clauseAfter = (next: string): string => next.split(';', 1)[0]!;

/** `Wednesday's ruling`: the event has a time of its own, whatever the sentence says of others. */
function ownersTense(before: string, next: string): Tense {
  if (/(?:ahead of|just days before|on the eve of)\s$/i.test(before)) return 'future';
  const clause = next.slice(0, CLAUSE_END.exec(next)?.index);
  const cue = firstCue(clause);
  const event = doneEvents().owned.exec(clause)?.groups;
  if (isAhead(cue) && event !== undefined && !(event.done !== undefined && toBeDone().test(cue![0])))
    return event.done === undefined ? 'near' : 'past';
  if (cue !== null) return tenseOf(cue);
  if (/after\s$/i.test(before)) return isAhead(firstCue(next)) ? 'near' : 'past';
  const until = /(?:before|heading into|going into|prior to)\s$/i.test(before);
  const verb = until || AT_EVENT.test(before) ? lastCue(clauseBefore(before)) : null;
  // `lead narrowly before Monday's vote`: without a verb in the past the event has not come
  if (until) return isAhead(verb) || (verb === null && event?.done === undefined) ? 'future' : 'near';
  const condition = conditionTense(before);
  if (condition !== null) return condition;
  return isAhead(verb) ? 'near' : 'past';
}

/** `Monday's defeat means that Porto will miss the final`, `Her remarks on Monday will anger them`: a defeat is told when it is over; a verdict, mostly. */
const doneEvents = lazy(() => {
  const of = tenseForms();
  const event = String.raw`(?<!\p{L})(?:(?<done>${of('done')})|${of('decided')})s?(?!\p{L})`;
  return {
    owned: new RegExp(String.raw`^['’]s\s(?:[^\s]{1,20}\s){0,3}?${event}`, 'iu'),
    // not `A win on Friday will send them up`, `Victory on Friday will do`: that one may not have come
    before: new RegExp(
      String.raw`(?:(?<!\p{L})(?:the|this|that|these|those|his|her|its|their|our|my)|['’]s)\s(?:(?!an?\s)[^\s,;]+\s){0,3}?${event}(?:\sin\s\p{L}+)?\s(?:on\s)?$`,
      'iu',
    ),
  };
});
const WILL_NEXT = /^\swill(?!\p{L})/u;
/** `Friday's deal will be signed at noon`: what is to be done with it may be the event. */
const toBeDone = lazy(
  () =>
    new RegExp(
      String.raw`(?:^|\s)will (?:not |also )?be (?:\p{Ll}{2,20}ed|${tenseForms()('irregular')}|shown|seen)(?!\p{L})`,
      'u',
    ),
);
const isAhead = (cue: RegExpExecArray | null): boolean => cue !== null && tenseOf(cue) === 'future';
const CLAUSE_END = /[,;:—–]|\s-/;
/** `will do well in Tuesday's vote`, unlike `will appeal Tuesday's ruling` */
const AT_EVENT = /(?:^|\s)(?:in|at|during|for|into|on|through|win|face|attend|watch)\s(?:the\s)?$/;
