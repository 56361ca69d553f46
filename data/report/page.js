/* What the report does beyond its links: it filters the list of articles by any words in them, opens what a
   link leads into, and lights up all mentions of the entity that is pointed at. Without it, all is there. */
const filter = document.getElementById('filter');
const shown = document.getElementById('shown');
const articles = [...document.querySelectorAll('article')];
const items = [...document.querySelectorAll('#contents ol li')];

const texts = new Map();
const textOf = (article) => {
  if (!texts.has(article)) texts.set(article, article.textContent.toLowerCase());
  return texts.get(article);
};

filter.closest('p').hidden = false;
filter.addEventListener('input', () => {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const [i, article] of articles.entries()) {
    const fits = words.every((word) => textOf(article).includes(word));
    article.hidden = !fits;
    items[i].hidden = !fits;
    count += fits ? 1 : 0;
  }
  shown.textContent = words.length === 0 ? '' : `${count} of ${articles.length}`;
});

/* A link into an article that the filter hides brings all articles back. */
addEventListener('hashchange', () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.closest('article')?.hidden) {
    filter.value = '';
    filter.dispatchEvent(new Event('input'));
    target.scrollIntoView();
  }
  const row = target?.matches('.league tr') ? target : null;
  for (let up = target; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
  row?.querySelector('details').setAttribute('open', '');
});

let lit = [];
const light = (event) => {
  for (const one of lit) one.classList.remove('lit');
  const pointed = event.target.closest?.('[data-e]');
  lit = pointed ? [...pointed.closest('article').querySelectorAll(`.text [data-e="${pointed.dataset.e}"]`)] : [];
  for (const one of lit) one.classList.add('lit');
};
for (const kind of ['mouseover', 'focusin', 'click']) document.addEventListener(kind, light);
