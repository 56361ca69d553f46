/**
 * From the user's arguments to files, in an order that no file system decides: a file, a
 * folder (read through), a glob pattern, or `-` for standard input. What cannot be read
 * is a failure in its place.
 * In: `news/` -> out: `news/a.txt`, `news/old/b.jsonl`.
 */
import { constants, createReadStream, type Stats } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { lazy } from '../lexicon/data.ts';
import { fileFailure, systemFailure } from './failures.ts';
import { EXTENSIONS, hasKnownEnding } from './formats/index.ts';
import type { Failure, InputFile, Warning } from './input.ts';
import { passedOver } from './passed-over.ts';

/** A file as it stands on the disk, or standard input: what it opens can be told how far it was read. */
interface FoundFile extends InputFile {
  open(): Readable;
}

export type FindResult = FoundFile | { readonly failure: Failure } | { readonly warning: Warning };

/** The files that the arguments name, in their order; `stdin` is what `-` reads. */
export async function* findFiles(paths: readonly string[], stdin: Readable): AsyncGenerator<FindResult> {
  let stdinTaken = false;
  for (const path of paths) {
    if (path !== '-') yield* await findPath(path);
    else if (stdinTaken) yield { failure: fileFailure(path, 'stdin-twice', 'standard input can be read only once') };
    else {
      stdinTaken = true;
      yield { path, open: () => stdin };
    }
  }
}

/** Why those of the arguments that name nothing cannot be read; what they do name is not looked into. */
export async function findMissing(paths: readonly string[]): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const path of paths) {
    if (path === '-' || (await isThere(path))) continue;
    for (const found of await findPath(path)) if ('failure' in found) failures.push(found.failure);
  }
  return failures;
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function findPath(path: string): Promise<FindResult[]> {
  let stats: Stats;
  try {
    stats = await stat(path);
  } catch (error) {
    const found = isMissing(error) && !ADDRESS.test(path) ? await findPattern(path) : null;
    return (
      found ?? [{ failure: isMissing(error) && ADDRESS.test(path) ? addressFailure(path) : systemFailure(path, error) }]
    );
  }
  if (stats.isDirectory()) return findInFolder(path);
  // A pipe by name is what `newsx quotes <(zcat news.gz)` gives.
  const file = stats.isFIFO() ? fileAt(path) : await readable(path, stats);
  return ['open' in file ? { ...file, isNamed: true } : file];
}

/** What is on the web, not on the disk. */
const ADDRESS = /^(?:https?|ftp):\/\//i;

function addressFailure(path: string): Failure {
  const message = 'is a web address, and newsx opens no connection: save the page, and name its file';
  return fileFailure(path, 'not-found', message);
}

/** The files that a glob pattern names; null where it is none. */
async function findPattern(pattern: string): Promise<FindResult[] | null> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return null;
  const paths = await glob(pattern, { expandDirectories: false, onlyFiles: true, absolute: isAbsolute(pattern) });
  if (paths.length === 0) return [{ failure: fileFailure(pattern, 'no-files', 'no file matches this pattern') }];
  return together(await Promise.all(inByteOrder(paths).map(inspect)));
}

async function findInFolder(folder: string): Promise<FindResult[]> {
  const { files, others, failures } = await walk(folder);
  const found = new Map<string, FindResult>(failures.map((failure) => [failure.path, { failure }]));
  for (const path of files) found.set(path, await inspect(path));
  if (found.size === 0) {
    const has = others.length === 0 ? '' : `, but ${passedOver(others)}`;
    const message = `the folder has no files of a known kind (${EXTENSIONS.join(', ')})${has}`;
    return [{ failure: fileFailure(folder, 'no-files', message) }];
  }
  const inOrder = together(inByteOrder([...found.keys()]).map((path) => found.get(path) as FindResult));
  if (others.length === 0) return inOrder;
  const message = `passed over: ${passedOver(others)}`;
  return [{ warning: { path: folder, record: null, code: 'passed-over', message } }, ...inOrder];
}

/** What was found in one search, each file knowing of the others. */
function together(found: readonly FindResult[]): FindResult[] {
  const all = lazy(() => new Set(found.flatMap((one) => ('open' in one ? [resolve(one.path)] : []))));
  const isAlongside = (file: string, path: string): boolean => {
    const self = resolve(file);
    return [resolve(path), resolve(dirname(self), path)].some((at) =>
      withFolders(at).some((one) => one !== self && all().has(one)),
    );
  };
  return found.map((one) =>
    'open' in one ? { ...one, unnamed: { isAlongside: (path) => isAlongside(one.path, path) } } : one,
  );
}

/** A path and all above it: what is in an archive has the archive's path before its own. */
function withFolders(path: string): string[] {
  const above = dirname(path);
  return above === path ? [path] : [path, ...withFolders(above)];
}

/** All files below a folder, those with a known ending apart. Each folder is read once, whatever links lead to it: loops end. */
async function walk(folder: string): Promise<{ files: string[]; others: string[]; failures: Failure[] }> {
  const files: string[] = [];
  const others: string[] = [];
  const failures: Failure[] = [];
  const seen = new Set<string>();
  const folders = [folder];
  const links: string[] = [];
  // Links wait until all true folders are read, so that a file has its true path if it has one.
  for (let path = folders.pop(); path !== undefined; path = folders.pop() ?? links.shift()) {
    try {
      const real = await realpath(path);
      if (seen.has(real)) continue;
      seen.add(real);
      const entries = await readdir(path, { withFileTypes: true });
      const byName = new Map(entries.map((entry) => [entry.name, entry]));
      for (const name of inByteOrder([...byName.keys()])) {
        if (name.startsWith('.')) continue;
        const entry = byName.get(name);
        const child = path.endsWith('/') || path.endsWith(sep) ? path + name : `${path}/${name}`;
        if (entry?.isDirectory()) folders.push(child);
        else if (entry?.isSymbolicLink() && (await isFolder(child))) links.push(child);
        else (hasKnownEnding(name) ? files : others).push(child);
      }
    } catch (error) {
      failures.push(systemFailure(path, error));
    }
  }
  return { files, others, failures };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** The file at a path, or why it cannot be read. */
async function inspect(path: string): Promise<FindResult> {
  try {
    return await readable(path, await stat(path));
  } catch (error) {
    return { failure: systemFailure(path, error) };
  }
}

async function readable(path: string, stats: Stats): Promise<FindResult> {
  if (!stats.isFile())
    return { failure: fileFailure(path, 'not-a-file', 'is neither a file nor a folder, but a device or the like') };
  try {
    await access(path, constants.R_OK);
  } catch (error) {
    return { failure: systemFailure(path, error) };
  }
  return fileAt(path);
}

function fileAt(path: string): FoundFile {
  return { path, open: () => createReadStream(path) };
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** By the bytes of UTF-8: the same on every machine, unlike a locale's order. */
function inByteOrder(paths: readonly string[]): string[] {
  return paths
    .map((path) => ({ path, bytes: Buffer.from(path) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ path }) => path);
}
