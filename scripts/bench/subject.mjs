// One subject of the benchmark in a process of its own: annotates the articles and prints what it took.
//   node subject.mjs newsx|compromise ARTICLES.jsonl
// Each article is read once, in order, and timed in quarters: in the first one the engine still learns the program,
// in the last one it is warm, if there are some six hundred articles.
import { existsSync, readFileSync } from 'node:fs';

const [subject, file] = process.argv.slice(2);
const articles = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

const SUBJECTS = {
  async newsx() {
    const { annotate, createDocument, VIEWS } = await import('../../dist/index.js');
    const { requires } = VIEWS.find((view) => view.name === 'annotate');
    const source = { path: file, format: 'jsonl', record: 1, sha256: '' };
    return ({ id, text, date }) =>
      annotate(createDocument({ id: String(id), text, source, given: date ? { published: date } : {} }), requires);
  },
  async compromise() {
    const { default: nlp } = await import('compromise');
    return ({ text }) => nlp(text);
  },
};

const run = await SUBJECTS[subject]();
/** Seconds of processor time of the thread that works, without the engine's helpers; null where the system does not tell. */
function threadSeconds() {
  const file = `/proc/self/task/${process.pid}/schedstat`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e9 : null;
}

/** What some articles take. */
function measured(part) {
  const [threadBefore, cpuBefore] = [threadSeconds(), process.cpuUsage()];
  const started = process.hrtime.bigint();
  for (const article of part) run(article);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpu = (user + system) / 1e6;
  const thread = threadBefore === null ? cpu : threadSeconds() - threadBefore;
  const words = part.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  return { seconds, cpu, thread, words };
}

const bound = (quarter) => Math.round((articles.length * quarter) / 4);
const quarters = [0, 1, 2, 3].map((quarter) => measured(articles.slice(bound(quarter), bound(quarter + 1))));
console.log(JSON.stringify({ quarters, peakMB: process.resourceUsage().maxRSS / 1024 }));
