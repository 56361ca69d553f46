/** HTML: the report as one page with everything in it, or as a folder whose parts are loaded when they are looked at. */
import type { NamedFile, Renderer } from '../renderer.ts';
import { singlePage } from './single.ts';
import { folderOfPages } from './site.ts';

export const html: Renderer = {
  name: 'html',
  summary: 'one HTML page that needs nothing else, for report',
  needs: ['corpus'],
  start: singlePage,
};

export const site: Renderer<readonly NamedFile[]> = {
  name: 'site',
  summary: 'a folder with index.html, for report on any number of articles; opens without a server',
  writes: 'files',
  needs: ['corpus'],
  start: folderOfPages,
};
