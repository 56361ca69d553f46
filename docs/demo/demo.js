/** The demo: the pasted text is annotated in the page, and shown with its findings marked. */
import { load } from '../../dist/browser/index.js';

const get = (id) => document.getElementById(id);
const state = get('state');

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/**
 * The text with its names marked and its quotes underlined, whether or not they overlap: it is
 * cut wherever one of them begins or ends.
 */
function markedText({ text, layers }) {
  const names = layers.entities.flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, entity })));
  const contents = layers.quotes.flatMap((quote) => quote.content.map((span) => ({ ...span, quote })));
  const cuts = [0, text.length, ...[...names, ...contents].flatMap(({ start, end }) => [start, end])];
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  const over = (spans, start, end) => spans.find((span) => span.start <= start && end <= span.end);
  return places.slice(1).map((end, i) => {
    const start = places[i];
    let piece = document.createTextNode(text.slice(start, end));
    const name = over(names, start, end);
    if (name) {
      piece = element('mark', name.entity.type, piece);
      piece.title = `${name.entity.name} (${name.entity.type})`;
    }
    const said = over(contents, start, end);
    if (said) {
      piece = element('q', '', piece);
      piece.title = said.quote.speaker?.name ?? 'nobody that could be told';
    }
    return piece;
  });
}

function fill(id, rows) {
  get(id).tBodies[0].replaceChildren(
    ...rows.map((cells) =>
      element('tr', '', ...cells.map((cell) => element('td', typeof cell === 'number' ? 'number' : '', cell ?? '—'))),
    ),
  );
}

try {
  const { annotate, views } = await load();
  const read = () => {
    const published = get('published').value;
    const article = annotate(get('text').value, published ? { published } : {});
    get('marked').replaceChildren(...markedText(article));
    const quotes = views.quotes(article);
    const entities = views.entities(article);
    fill(
      'quotes',
      quotes.map(({ speaker, cue, quote, kind }) => [speaker, cue, quote, kind]),
    );
    fill(
      'entities',
      entities.map(({ name, type, title, country, mentions }) => [name, type, title, country, mentions]),
    );
    fill(
      'dates',
      views.dates(article).map(({ text, value }) => [text, value]),
    );
    get('found').hidden = false;
    state.textContent = `${quotes.length} quotes and ${entities.length} names found.`;
  };
  get('form').addEventListener('submit', (event) => {
    event.preventDefault();
    read();
  });
  get('read').disabled = false;
  read();
} catch (error) {
  state.textContent = `newsx could not start: ${error.message}. A page opened from the disk may fetch nothing: serve the package's folder, e.g. with "npx serve" or "python3 -m http.server", and open docs/demo/.`;
}
