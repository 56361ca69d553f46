/* What the report does beyond its links: each of its parts is a page of its own; tables sort, search and
   save themselves; quotes are searched; in a folder, what is looked at is loaded from the parts. */
const config = JSON.parse(document.getElementById('config').textContent);
const isFolder = 'shelves' in config;
const KINDS = ['direct', 'indirect', 'mixed'];
const byId = (id) => document.getElementById(id);
const number = (value) => value.toLocaleString('en');
const counted = (value, noun) => `${number(value)} ${noun}${value === 1 ? '' : 's'}`;

/** An element with attributes, and texts or elements in it. */
const make = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};
/** Elements of what newsx wrote, in which every text is escaped. */
const parsed = (html) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
};

/* ── parts of a folder ── */
const kept = new Map();
window.newsx = (part, kind, values) => {
  if (!kept.has(part)) kept.set(part, {});
  const kinds = kept.get(part);
  kinds[kind] = kinds[kind] ? kinds[kind].concat(values) : values;
};
const loads = new Map();
const load = (part) => {
  if (!loads.has(part)) {
    const script = make('script', { src: `parts/${part}.js` });
    loads.set(
      part,
      new Promise((done) => {
        script.onload = script.onerror = () => done(kept.get(part) ?? {});
      }),
    );
    document.head.append(script);
  }
  return loads.get(part);
};

/* ── words ── */
const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
/** Whether each word begins one of the text. */
const holds = (text, words) => words.every((word) => ` ${text}`.includes(` ${word}`));
const searchable = (text) => wordsOf(text).join(' ');

/** In a folder: the numbers of the articles or quotes that have words beginning so; null for all. */
const lookUp = async (kind, words) => {
  let found = null;
  for (const word of words.filter((one) => one.length > 1)) {
    const shelf = /^[a-z0-9]{2}/.exec(word)?.[0] ?? 'other';
    const entries = config.words.includes(shelf) ? ((await load(`w-${shelf}`)).words ?? []) : [];
    const here = new Set();
    for (const [entry, articles, quotes] of entries)
      if (entry.startsWith(word)) for (const one of kind === 'articles' ? articles : quotes) here.add(one);
    // A word that nearly every text has is in no part.
    if (here.size === 0 && word.length < 5) continue;
    found = found === null ? here : new Set([...found].filter((one) => here.has(one)));
  }
  return found;
};

/* ── lists that are searched, sorted, shown in part and saved ── */
const CSV_SPECIAL = /[",\n\r]/;
/* As --excel-safe writes it, for who reads a report opens it in a spreadsheet program: no text is taken for a
   formula, and the file begins with a byte order mark. */
const FORMULA = /^[=+\-@\t\r]/;
const csvCell = (value) => {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return CSV_SPECIAL.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};
const save = (file, rows) => {
  const text = rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
  const link = make('a', { download: `${file}.csv` });
  link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/**
 * Shows some of the rows and a button for more. On paper, which has no button, `told` says what is not there, and
 * what was asked for. @param noun of the rows, in the singular
 */
const paged = (body, step, noun) => {
  let most = step;
  let all = [];
  let among = { total: 0, asked: [] };
  const told = make('p', { class: 'note printed' });
  const tell = (shown) => {
    const { total, asked } = among;
    const first = shown < all.length ? `${number(shown)} of ` : '';
    const found = `${counted(all.length, noun)} found${asked.length > 0 ? ` for ${asked.join(', ')}` : ''}, of ${number(total)} in all`;
    told.textContent = all.length < total ? first + found : first && first + counted(total, noun);
  };
  const more = make('button', { type: 'button', class: 'more' });
  more.hidden = true;
  const draw = async () => {
    const shown = all.slice(0, most);
    tell(shown.length);
    body.replaceChildren(...(await Promise.all(shown.map((row) => row.node()))));
    more.hidden = all.length <= most;
    more.textContent =
      all.length > 20 * step
        ? `Show ${number(10 * step)} more of ${number(all.length)}`
        : `Show all ${number(all.length)}`;
  };
  more.addEventListener('click', async () => {
    const before = Math.min(most, all.length);
    most = all.length > 20 * step ? most + 10 * step : all.length;
    await draw();
    body.children[before]?.querySelector('a, button')?.focus();
  });
  return {
    more,
    told,
    /** @param total of all rows, of which those are the ones asked for */
    show: (rows, total, asked) => {
      all = rows;
      among = { total, asked };
      most = step;
      return draw();
    },
  };
};

const SORT_LATER = [undefined, ''];
const compare = (a, b) => {
  const [none, other] = [SORT_LATER.includes(a), SORT_LATER.includes(b)];
  if (none || other) return none - other;
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), 'en', { numeric: true });
};

const keyOf = (cell) => {
  const value = cell.dataset.value ?? cell.textContent.trim();
  return cell.classList.contains('number') && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
};

/** Gives a table its search, its sorting and its button. */
const enhance = (place) => {
  const table = place.querySelector('table');
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const { file, search, rows: part } = place.dataset;
  const pages = paged(body, Number(place.dataset.shown ?? 50), search ? file.slice(0, -1) : 'row');
  let rows = part
    ? null
    : [...body.rows].map((row) => ({ node: () => row, keys: [...row.cells].map(keyOf), text: '' }));
  const state = { words: [], sort: null, only: [] };
  const status = make('span', { role: 'status', class: 'shown' });
  const chips = make('span', { class: 'chips' });
  const input = search
    ? make('input', {
        type: 'search',
        autocomplete: 'off',
        spellcheck: 'false',
        'aria-label': search,
        placeholder: search,
      })
    : null;
  const button = make('button', { type: 'button' }, 'Save as CSV');

  const ready = async () => {
    if (rows) return rows;
    const parts = part === 'speakers' ? Array.from({ length: config.speakerParts }, (_, i) => `speakers${i}`) : [part];
    const loaded = await Promise.all(parts.map(load));
    rows = loaded
      .flatMap((one) => one.rows ?? [])
      .map(([html, ...keys]) => {
        let made;
        return { node: () => (made ??= parsed(html)), keys, text: '' };
      });
    return rows;
  };
  const textOf = (row) => (row.text ||= searchable(part ? row.keys.join(' ') : row.node().textContent));
  const matching = async () => {
    await ready();
    let found = rows;
    if (state.words.length > 0) {
      const inside = file === 'articles' ? await articlesWith(state.words) : null;
      found = found.filter((row, i) => holds(textOf(row), state.words) || inside?.has(i + 1));
    }
    for (const { fits } of state.only) found = found.filter(fits);
    if (state.sort) {
      const { column, falls } = state.sort;
      found = [...found].sort((a, b) => {
        const empty = SORT_LATER.includes(a.keys[column]) || SORT_LATER.includes(b.keys[column]);
        return compare(a.keys[column], b.keys[column]) * (falls && !empty ? -1 : 1);
      });
    }
    return found;
  };
  let turn = 0;
  const render = async () => {
    const mine = ++turn;
    const found = await matching();
    if (mine !== turn) return;
    status.textContent = found.length === rows.length ? '' : `${number(found.length)} of ${number(rows.length)}`;
    await pages.show(found, rows.length, asked());
  };
  const asked = () => [
    ...(state.words.length > 0 ? [`“${input.value.trim()}”`] : []),
    ...state.only.map(({ name }) => name),
  ];
  heads.forEach((head, column) => {
    const sorter = make('button', { type: 'button', class: 'sort' }, ...head.childNodes);
    head.append(sorter);
    sorter.addEventListener('click', () => {
      const isNumber = head.classList.contains('number');
      const before = head.getAttribute('aria-sort');
      const falls = before === null ? isNumber : before === 'ascending';
      for (const one of heads) one.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', falls ? 'descending' : 'ascending');
      state.sort = { column, falls };
      render();
    });
  });
  button.addEventListener('click', async () => {
    const found = await matching();
    save(file, [heads.map((head) => head.textContent.trim()), ...found.map(({ keys }) => keys)]);
  });
  input?.addEventListener('input', () => {
    state.words = wordsOf(input.value);
    render();
  });
  if (input) place.prepend(make('div', { class: 'tools' }, input, chips, status));
  place.append(pages.told, make('div', { class: 'tools below' }, pages.more, button));
  place.ready = {
    render,
    /** Shows those that a link asks for: by words, an outlet, a period, a country. */
    ask: (query) => {
      const asked = new URLSearchParams(query);
      if (input) input.value = asked.get('q') ?? '';
      state.words = wordsOf(asked.get('q') ?? '');
      const [outlet, when, country] = ['outlet', 'when', 'country'].map((name) => asked.get(name));
      state.only = [
        ...(outlet === null ? [] : [{ name: outlet, fits: ({ keys }) => keys[1] === outlet }]),
        ...(when === null ? [] : [{ name: when, fits: ({ keys }) => String(keys[2]).startsWith(when) }]),
        ...(country === null
          ? []
          : [{ name: country, fits: (row) => (row.node().dataset.countries ?? '').split('|').includes(country) }]),
      ];
      chips.replaceChildren(
        ...state.only.map((one) => {
          const chip = make(
            'button',
            { type: 'button', class: 'chip', 'aria-label': `Remove: ${one.name}` },
            `${one.name} ×`,
          );
          chip.addEventListener('click', () => {
            state.only = state.only.filter((other) => other !== one);
            chip.remove();
            render();
          });
          return chip;
        }),
      );
      return render();
    },
  };
  if (!part) render();
};

/** The numbers of the articles that have words beginning so in their text, or in the names of what is in it. */
const texts = new Map();
const articlesWith = async (words) => {
  if (isFolder) return lookUp('articles', words);
  const found = new Set();
  document.querySelectorAll('article.one').forEach((article, i) => {
    if (!texts.has(article)) {
      const parts = article.querySelectorAll('.text, .entities .m');
      texts.set(article, searchable([...parts].map((part) => part.textContent).join(' ')));
    }
    if (holds(texts.get(article), words)) found.add(i + 1);
  });
  return found;
};

/* ── quotes ── */
const wordsIn = (item) =>
  [...item.querySelectorAll('.q')].map((one) => one.textContent.replace(/\s+/g, ' ')).join(' … ');
/** Only what was said to the letter stands in quotation marks; of a mixed quote, that has those of the article. */
const CITED = {
  direct: (words) => `“${words.replace(/,$/, '')}”`,
  indirect: (words) => `${words} (indirect: in the article’s words).`,
  mixed: (words) => `${words} (partly indirect: only what stands in quotation marks is verbatim).`,
};
const citation = (item) => {
  const article = item.querySelector('a.article');
  const facts = [item.querySelector('.outlet'), item.querySelector('time')].flatMap((one) =>
    one ? [one.textContent] : [],
  );
  const address = item.querySelector('a.out')?.href;
  const quoted = CITED[item.dataset.k](wordsIn(item));
  return `${item.dataset.name}: ${quoted} In: ${[`“${article.textContent}”`, ...facts, ...(address ? [address] : [])].join(', ')}. Found by newsx (“${config.title}”, quote ${item.dataset.n}).`;
};

/** The item of a quote with its button; `name` is the speaker's, and of several all are named, where the list is of many. */
const dressed = (item, name, isOfMany) => {
  item.dataset.n ??= item.id.slice(1);
  item.dataset.name = item.dataset.names ?? name;
  if (isOfMany) {
    item.removeAttribute('id');
    item.prepend(make('p', { class: 'by' }, make('a', { href: `#s${item.dataset.s}` }, item.dataset.name)));
  }
  const button = make('button', { type: 'button', class: 'cite' }, 'Cite');
  button.addEventListener('click', () => {
    const open = item.querySelector('.citation');
    if (open) return open.remove();
    const shown = make('p', { class: 'citation', tabindex: '-1' }, citation(item));
    item.append(shown);
    shown.focus();
    getSelection()?.selectAllChildren(shown);
    navigator.clipboard?.writeText(shown.textContent).catch(() => {});
  });
  item.querySelector('.facts').append(make('span', { class: 'citing' }, ' · ', button));
  return item;
};

const QUOTE_HEADS = ['speaker', 'quote', 'kind', 'verb', 'article', 'outlet', 'date', 'url', 'number'];
const quoteCells = (item) => [
  item.dataset.name,
  wordsIn(item),
  item.dataset.k,
  item.dataset.v ?? '',
  item.querySelector('a.article').textContent,
  item.querySelector('.outlet')?.textContent ?? '',
  item.querySelector('time')?.dateTime ?? '',
  item.querySelector('a.out')?.href ?? '',
  item.dataset.n,
];

const select = (label, options) => {
  const list = make(
    'select',
    { 'aria-label': label },
    ...options.map(([value, name]) => make('option', { value }, name)),
  );
  return list;
};
const ORDERS = {
  best: (a, b) => b.worth - a.worth,
  newest: (a, b) => compare(b.date || undefined, a.date || undefined),
  oldest: (a, b) => compare(a.date || undefined, b.date || undefined),
  outlet: (a, b) => compare(a.outlet || undefined, b.outlet || undefined),
};

/** A list of quotes with search, filters, order and button. `quotes` is a promise of them; `fits(words)` of a test. */
const quoteList = (place, list, { quotes, fits, file, outlets, isOfMany, beside = () => [] }) => {
  const pages = paged(list, isOfMany ? 20 : 10, 'quote');
  const input = make('input', {
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': 'Search quotes',
    placeholder: 'Search quotes',
  });
  const kind = select('Kind', [['', 'every kind'], ...KINDS.map((one) => [one, one])]);
  const outlet = select('Outlet', [['', 'every outlet'], ...outlets.map((one) => [one, one])]);
  const order = select('Order', [
    ['best', 'best first'],
    ['newest', 'newest first'],
    ['oldest', 'oldest first'],
    ['outlet', 'by outlet'],
  ]);
  const [from, to] = ['From', 'To'].map((label) => make('input', { type: 'date', 'aria-label': label }));
  const status = make('span', { role: 'status', class: 'shown' });
  const also = make('p', { class: 'note also' });
  const button = make('button', { type: 'button' }, 'Save as CSV');
  let matches = [];
  let turn = 0;
  const render = async () => {
    const mine = ++turn;
    const all = await quotes();
    const words = wordsOf(input.value);
    const test = await fits(words, all);
    if (mine !== turn) return;
    matches = all
      .filter(
        (one) =>
          (kind.value === '' || one.kind === kind.value) &&
          (outlet.value === '' || one.outlet === outlet.value) &&
          (from.value === '' || (one.date !== '' && one.date >= from.value.slice(0, one.date.length))) &&
          (to.value === '' || (one.date !== '' && one.date <= to.value.slice(0, one.date.length))) &&
          test(one),
      )
      .sort(ORDERS[order.value]);
    status.textContent =
      matches.length === all.length
        ? counted(all.length, 'quote')
        : `${number(matches.length)} of ${counted(all.length, 'quote')}`;
    also.replaceChildren(...(words.length > 0 ? await beside(words, input.value) : []));
    await pages.show(matches, all.length, asked());
  };
  const asked = () => [
    ...(input.value.trim() === '' ? [] : [`“${input.value.trim()}”`]),
    ...[kind.value, outlet.value].filter(Boolean),
    ...(from.value === '' ? [] : [`from ${from.value}`]),
    ...(to.value === '' ? [] : [`to ${to.value}`]),
  ];
  button.addEventListener('click', async () => {
    const items = await Promise.all(matches.map((one) => one.node()));
    save(file, [QUOTE_HEADS, ...items.map(quoteCells)]);
  });
  for (const one of [input, kind, outlet, order, from, to]) one.addEventListener('input', render);
  const dates = make('span', { class: 'dates' }, from, ' – ', to);
  const tools = [
    input,
    ...(outlets.length > 1 ? [outlet] : []),
    kind,
    ...(isOfMany ? [dates] : []),
    order,
    status,
    button,
  ];
  place.replaceChildren(make('div', { class: 'tools' }, ...tools), also);
  list.after(pages.told, pages.more);
  return {
    render,
    ask: (query) => {
      input.value = new URLSearchParams(query).get('q') ?? '';
      return render();
    },
  };
};

/** Quotes that stand in the page. */
const quotesIn = (items, name, isOfMany) =>
  items.map((item) => {
    let made;
    return {
      worth: Number(item.dataset.w),
      kind: item.dataset.k,
      date: item.querySelector('time')?.dateTime ?? '',
      outlet: item.querySelector('.outlet')?.textContent ?? '',
      text: searchable(
        `${name(item)} ${item.dataset.names ?? ''} ${[...item.querySelectorAll('.q')].map((one) => one.textContent).join(' ')}`,
      ),
      node: () => (made ??= dressed(isOfMany ? item.cloneNode(true) : item, name(item), isOfMany)),
    };
  });
const bySearch = (words) => (one) => holds(one.text, words);
const distinct = (values) => [...new Set(values.filter(Boolean))].sort((a, b) => a.localeCompare(b, 'en'));

/** The page of one speaker: made once, when it is first opened. */
const openSpeaker = (page) => {
  if (page.dataset.ready) return;
  page.dataset.ready = 'true';
  const list = page.querySelector('.quotes');
  const own = quotesIn([...list.children], () => page.dataset.name, false);
  const place = make('div');
  list.before(place);
  const outlets = distinct(own.map(({ outlet }) => outlet));
  const file = `quotes-${wordsOf(page.dataset.name).join('-')}`;
  quoteList(place, list, {
    quotes: async () => own,
    fits: async (words) => bySearch(words),
    file,
    outlets,
    isOfMany: false,
  }).render();
};

const speakerName = (s) => byId(`s${s}`)?.dataset.name ?? '';
const inPage = () => {
  let all;
  return async () =>
    (all ??= quotesIn(
      [...document.querySelectorAll('.speaker .quote:not(.again)')],
      ({ dataset }) => speakerName(dataset.s),
      true,
    ));
};
const inParts = () => {
  let all;
  return async () => {
    const { facts = [] } = await load('quotes');
    all ??= facts.map(([s, date, outlet, kind, worth], i) => ({
      number: i + 1,
      worth,
      kind: config.kinds[kind],
      date,
      outlet: config.outlets[outlet],
      node: async () => {
        const { quotes, speakers } = await load(`s${s % config.shelves}`);
        const [, , html] = quotes.find(([one]) => one === i + 1);
        return dressed(parsed(html), speakers.find(([one]) => one === s)[1], true);
      },
    }));
    return all;
  };
};

let finder;
const openFinder = () => {
  if (finder) return finder;
  const list = make('ol', { class: 'quotes' });
  const place = make('div');
  byId('finder').replaceChildren(place, list);
  const quotes = isFolder ? inParts() : inPage();
  const outlets = isFolder
    ? distinct(config.outlets)
    : distinct([...document.querySelectorAll('.quote .outlet')].map((one) => one.textContent));
  const fits = async (words) => {
    if (!isFolder) return bySearch(words);
    const found = await lookUp('quotes', words);
    return (one) => found === null || found.has(one.number);
  };
  const beside = async (words, asked) => {
    const found = (await articlesWith(words)) ?? new Set();
    const link = (id, text) => make('a', { href: `#${id}?q=${encodeURIComponent(asked)}` }, text);
    return [
      link('articles', `${counted(found.size, 'article')} with these words`),
      ' · ',
      link('speakers', 'speakers of this name'),
    ];
  };
  finder = quoteList(place, list, { quotes, fits, file: 'quotes', outlets, isOfMany: true, beside });
  return finder;
};

/* ── pages ── */
document.documentElement.classList.add('js');
const pages = [...document.querySelectorAll('main > .page')];
const links = [...document.querySelectorAll('#pages a')];
byId('search').hidden = false;
byId('search').addEventListener('submit', (event) => {
  event.preventDefault();
  go(`#quotes?q=${encodeURIComponent(byId('query').value)}`);
});
document.querySelectorAll('.table').forEach(enhance);

const articleFromPart = async (n) => {
  const { articles = [] } = await load(`a${Math.floor((n - 1) / config.together)}`);
  const html = articles[(n - 1) % config.together];
  if (html) byId('article-pages').replaceChildren(parsed(html));
};
const speakerFromPart = async (n) => {
  const { speakers = [], quotes = [] } = await load(`s${n % config.shelves}`);
  const found = speakers.find(([one]) => one === n);
  if (!found) return;
  const page = parsed(found[2]);
  const own = quotes.filter(([, speaker]) => speaker === n).map(([, , html]) => parsed(html));
  page.querySelector('.quotes').append(...own.sort((a, b) => b.dataset.w - a.dataset.w));
  byId('speaker-pages').replaceChildren(page);
};

/** The element of that id; in a folder, after its part has been loaded. */
const find = async (id) => {
  const there = byId(id);
  if (there || !isFolder) return there;
  const [, letter, n] = /^([as])(\d+)/.exec(id) ?? [];
  if (letter === 'a') await articleFromPart(Number(n));
  if (letter === 's') await speakerFromPart(Number(n));
  return byId(id);
};

/** Links to the articles before and after it, where there are any: with no script, they stand one after another. */
const addSteps = (article) => {
  const back = article.querySelector('.back');
  if (back.querySelector('.previous, .next')) return;
  const n = Number(article.id.slice(1));
  if (n > 1) back.append(' ', make('a', { class: 'previous', href: `#a${n - 1}` }, 'Previous'));
  if (n < config.articles) back.append(' ', make('a', { class: 'next', href: `#a${n + 1}` }, 'Next'));
};

/** What tabs and the history call it: the speaker, the article, or the page and what is asked of it; then the report. */
const whole = document.title;
const titleOf = (page, one, query) => {
  if (page.id === 'findings') return whole;
  const asked = one ? [] : [...new URLSearchParams(query).values()].filter(Boolean);
  const name = (one ?? page).querySelector('h2').textContent;
  return `${[name, ...asked].join(': ')} – ${config.title}`;
};

let last = '';
const show = async (y, isFirst) => {
  const [name, query = ''] = location.hash.slice(1).split('?');
  last = location.hash;
  const target = await find(decodeURIComponent(name));
  if (last !== location.hash) return;
  const page =
    target?.closest('main > .page') ??
    (isFirst || name === '' || name === 'main' ? byId('findings') : pages.find((one) => !one.hidden));
  const one = target?.closest('.one') ?? null;
  for (const other of pages) other.hidden = other !== page;
  for (const link of links)
    if (link.hash === `#${page.id}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  for (const open of document.querySelectorAll('.one.open')) if (open !== one) open.classList.remove('open');
  for (const was of document.querySelectorAll('.aimed')) was.classList.remove('aimed');
  one?.classList.add('open');
  page.classList.toggle('single', one !== null);
  if (one?.matches('.speaker')) openSpeaker(one);
  if (one?.matches('article')) addSteps(one);
  document.title = titleOf(page, one, query);
  if (target === page && page.id === 'quotes') await openFinder().ask(query);
  if (target === page && page.id !== 'quotes')
    for (const table of page.querySelectorAll(':scope > .all .table')) await table.ready.ask(query);
  for (let up = target; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
  if (isFirst && name === '') return;
  const heading =
    target === page || target === null
      ? page.querySelector('h2')
      : target === one
        ? one.querySelector('header h2')
        : target;
  if (heading === target && one !== null) target.classList.add('aimed');
  if (!heading.matches('a, button, [tabindex]')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  if (y !== undefined) scrollTo(0, y);
  else if (target === page || target === null) byId('pages').scrollIntoView();
  else target.scrollIntoView({ block: target === one || target.matches('h2') ? 'start' : 'center' });
};

const go = (hash) => {
  history.replaceState({ y: scrollY }, '');
  history.pushState(null, '', hash);
  return show();
};
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(link.getAttribute('href'));
});
addEventListener('popstate', (event) => {
  if (event.state?.y !== undefined || location.hash !== last) show(event.state?.y);
});
show(undefined, true);

/* ── what is pointed at ── */
let lit = [];
const light = (event) => {
  for (const one of lit) one.classList.remove('lit');
  const pointed = event.target.closest?.('[data-e]');
  lit = pointed ? [...pointed.closest('article').querySelectorAll(`.text [data-e="${pointed.dataset.e}"]`)] : [];
  const node = event.target.closest?.('.network .node');
  const picture = node?.closest('svg');
  if (node) {
    const place = /\bn(\d+)\b/.exec(node.getAttribute('class'))[1];
    const ties = [...picture.querySelectorAll(`.tie[data-a="${place}"], .tie[data-b="${place}"]`)];
    const others = new Set(ties.flatMap(({ dataset }) => [dataset.a, dataset.b]));
    lit = [node, ...ties, ...[...others].map((other) => picture.querySelector(`.n${other}`))];
  }
  for (const one of lit) one.classList.add('lit');
  for (const one of document.querySelectorAll('svg.network')) one.classList.toggle('near', one === picture);
};
for (const kind of ['mouseover', 'focusin']) document.addEventListener(kind, light);
