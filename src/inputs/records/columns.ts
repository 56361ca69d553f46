/** Names that may mean the outlet, but say as often where a file was taken from. */
export const MAYBE_OUTLET = [
  ...['thread.site', 'thread.sitefull', 'sourcedomain', 'source.domain', 'source', 'domain'],
  ...['sourcehostname', 'hostname', 'cleanurl'],
] as const;

/**
 * The column names under which corpora, scrapers and services keep an article's parts, tried
 * in this order. Case, spaces, `_` and `-` do not count: `Published At` is `publishedat`.
 */
export const COLUMNS = {
  text: [
    ...['text', 'body', 'content', 'maintext', 'fulltext', 'article', 'bodytext', 'articletext', 'story'],
    ...[
      'articlebody',
      'articlecontent',
      'textcontent',
      'contenttext',
      'newstext',
      'plaintext',
      'texts',
      'bodies',
      'storytext',
    ],
  ],
  /** Where no column holds plain text, or that text has lost its paragraphs. */
  html: ['bodyxhtml', 'bodynitf', 'bodyhtml', 'contenthtml', 'articlehtml', 'html'],
  /** Where there is no text: what a service gives of one that it keeps. */
  lead: [
    'leadparagraph',
    'leadtext',
    'lead',
    'abstract',
    'snippet',
    'summary',
    'teaser',
    'description',
    'trailtext',
    'shortdescription',
    'excerpt',
    'standfirst',
  ],
  id: ['id', 'docid', 'uri', 'guid', 'uuid', 'articleid', 'documentid'],
  headline: ['title', 'headline', 'heading', 'articletitle', 'webtitle', 'newstitle', 'headlines'],
  published: [
    ...['date', 'published', 'publishedat', 'publishdate', 'datepublish', 'pubdate', 'datetimestamp', 'versioncreated'],
    ...['datepublished', 'publicationdate', 'publisheddate', 'publishedon', 'webpublicationdate', 'datetime'],
    ...[
      'seendate',
      'firstpublished',
      'firstcreated',
      'contentcreated',
      'displaydate',
      'articledate',
      'postdate',
      'dateposted',
    ],
  ],
  bylines: ['author', 'authors', 'byline', 'bylines', 'by', 'authorname', 'authorsbyline', 'creator', 'writer'],
  agency: ['agency'],
  /** With what services have around it: `source.name`, `thread.site`. */
  outlet: [
    ...[
      'outlet',
      'publication',
      'publicationname',
      'newspaper',
      'outletname',
      'newsoutlet',
      'medianame',
      'mediaoutlet',
    ],
    ...[
      'sourcename',
      'namesource',
      'sitename',
      'source.name',
      'source.title',
      'publisher.name',
      'publisher',
      'provider.name',
    ],
    ...MAYBE_OUTLET,
  ],
  language: ['language', 'lang'],
} as const;

/** A part of an article, by the name that it has here. */
export type Column = keyof typeof COLUMNS;

/** Names that say the part only where no other column does: they often mean something else. */
export const LAST_RESORT: Readonly<Record<string, readonly string[]>> = {
  text: ['document', 'contents', 'transcript', 'speech', 'cleanedtext', 'rawtext', 'paragraphs'],
  headline: ['name'],
  published: ['createdat', 'timestamp', 'created', 'postedat', 'time'],
};

/** What search engines put an article into: no other spelling of `source`, which names the outlet. */
const SEARCH_ENGINES = '_source';

/** Objects in which services put an article's fields: `fields.bodyText`, `attributes.body`, `_source.text`. */
const CONTAINERS: readonly string[] = [
  ...['fields', 'attributes', 'item', 'article', 'document', 'post', 'data', 'node'],
  SEARCH_ENGINES,
];

/** Whether such an object. */
export function isContainer(name: string): boolean {
  return CONTAINERS.includes(columnKey(name));
}

/** A column's name as `COLUMNS` has it. */
export function columnKey(name: string): string {
  return name === SEARCH_ENGINES ? name : name.toLowerCase().replace(/[\s_-]/g, '');
}
