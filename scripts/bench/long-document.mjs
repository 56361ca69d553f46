// Annotates the text on standard input as one document, after a short one to warm up, and prints what that took.
import { text as readAll } from 'node:stream/consumers';
import { annotate, createDocument, VIEWS } from '../../dist/index.js';

const { requires } = VIEWS.find((view) => view.name === 'annotate');
const work = (text) =>
  annotate(
    createDocument({ id: 'a', text, source: { path: 'a', format: 'text', record: null, sha256: '' } }),
    requires,
  );
const text = await readAll(process.stdin);
work('Ann Lee said on Monday that prices had risen by 2 percent. “It is late,” she added.\n\n'.repeat(600));
const before = process.cpuUsage();
work(text);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ cpu: (user + system) / 1e6, peakMB: process.resourceUsage().maxRSS / 1024 }));
