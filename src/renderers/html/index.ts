/** HTML: one page of its own, with everything in it and nothing loaded from elsewhere. Written when all rows are known. */
import type { Row } from '../../views/view.ts';
import type { Renderer } from '../renderer.ts';

export const html: Renderer = {
  name: 'html',
  summary: 'one HTML page that needs nothing else, for report',
  needs: ['corpus'],
  start: () => {
    const held: Row[] = [];
    return {
      rows: (rows) => {
        held.push(...rows);
        return '';
      },
      end: async () => (await import('./page.ts')).renderPage(held),
    };
  },
};
