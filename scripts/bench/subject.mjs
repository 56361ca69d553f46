// One subject of the benchmark in a process of its own: annotates the articles and prints what it took.
//   node subject.mjs newsx|compromise|tokens ARTICLES.jsonl
// The first tenth of the articles is run once before the clock starts, so that both subjects are measured warm.
import { readFileSync } from 'node:fs';

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
for (const article of articles.slice(0, Math.ceil(articles.length / 10))) run(article);
const started = process.hrtime.bigint();
for (const article of articles) run(article);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const words = articles.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
console.log(JSON.stringify({ seconds, words, bytes, peakMB: process.resourceUsage().maxRSS / 1024 }));
