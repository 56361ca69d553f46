/**
 * newsx in a web page: no Node, no server, and nothing that leaves the page. One file of data,
 * fetched once, has the word lists and models.
 *
 *   import { load } from 'newsx/browser';
 *   const { annotate, views } = await load();
 *   for (const { speaker, quote } of views.quotes(annotate(text))) …
 */
import type { Engine } from './engine.ts';

export type { Document, Given } from '../document/document.ts';
export type * from '../document/layers.ts';
export type { AnnotateRow } from '../views/annotate.ts';
export type { DateRow } from '../views/dates.ts';
export type { EntityRow } from '../views/entities.ts';
export type { MentionRow } from '../views/mentions.ts';
export type { MetaRow } from '../views/meta.ts';
export type { QuoteRow } from '../views/quotes.ts';
export type { Article, Engine } from './engine.ts';

/**
 * Gets the data, and makes what annotates. The data come with the package as `newsx-data.bin`.
 * @param source their address, or themselves; without it, the file beside this module
 * @throws Error if they cannot be fetched, or are not those of newsx
 */
export async function load(
  source: string | URL | Uint8Array = new URL('./newsx-data.bin', import.meta.url),
): Promise<Engine> {
  const { provide } = await import('./data-files.ts');
  provide(await unpacked(source instanceof Uint8Array ? source : await fetched(source)));
  // Word lists are read as their modules are loaded: after the data.
  const { engine } = await import('./engine.ts');
  return engine;
}

async function fetched(url: string | URL): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the data of newsx are not at ${url}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Some servers unpack on the way what they know to be gzip. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream as ReadableStream).arrayBuffer());
}
