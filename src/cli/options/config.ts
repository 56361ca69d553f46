/**
 * Options of a project: `newsx.config.json`, or the key `newsx` of package.json, in the folder
 * where newsx runs. What the command line says wins. Nothing in it can run a program or
 * choose where output goes, since it may have come with somebody's data.
 *
 *   { "keep": ["outlet"], "names": "names.csv", "quotes": { "speech": true } }
 *   -> every command keeps the outlet and reads the names; quotes takes --speech
 */
import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, type Option } from 'commander';
import { RUNS } from '../../views/index.ts';
import { suggestion } from '../../views/nearest.ts';
import { UsageError } from '../io.ts';
import { SHARED_OPTIONS, type SharedOption } from './table.ts';

const FILE = 'newsx.config.json';
const PACKAGE = 'package.json';

/** Said for one run, not for a project. */
const FOR_ONE_RUN: readonly string[] = ['output', 'resume', 'config'];

type Settings = Readonly<Record<string, unknown>>;

interface Config {
  readonly path: string;
  readonly settings: Settings;
}

/**
 * Gives a command that has been parsed the options of the project that its command line does not give.
 * @throws UsageError for a file that is no such configuration, and for options or values that there are not
 */
export async function applyConfig(command: Command): Promise<void> {
  const asked: unknown = command.opts().config;
  if (asked === false) return;
  const config = await findConfig(typeof asked === 'string' ? asked : null);
  if (config === null) return;
  const { path, settings } = config;
  const own = settings[command.name()];
  for (const [name, value] of Object.entries(settings)) {
    if (RUNS.some((view) => view.name === name)) continue;
    const shared = (SHARED_OPTIONS as Readonly<Record<string, SharedOption>>)[name];
    const known = [...Object.keys(SHARED_OPTIONS), ...RUNS.map((view) => view.name)];
    if (!shared) throw new UsageError(`${path}: there is no option ${name}${suggestion(name, known)}`);
    if (!isIn(own, name)) setOption(command, name, value, path, false);
  }
  if (own === undefined) return;
  for (const [name, value] of Object.entries(objectOf(own, `${path}: ${command.name()}`)))
    setOption(command, name, value, `${path}: ${command.name()}`, true);
}

async function findConfig(asked: string | null): Promise<Config | null> {
  if (asked !== null) return { path: asked, settings: objectOf(await readJson(asked, true), asked) };
  const settings = await readJson(FILE, false);
  if (settings !== undefined) return { path: FILE, settings: objectOf(settings, FILE) };
  const project = await readJson(PACKAGE, false).catch(() => undefined);
  const path = `${PACKAGE}: newsx`;
  return isIn(project, 'newsx') ? { path, settings: objectOf(project.newsx, path) } : null;
}

/** Undefined where there is no such file and none was asked for. */
async function readJson(path: string, isAsked: boolean): Promise<unknown> {
  try {
    return JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !isAsked) return undefined;
    throw new UsageError(
      `${path}: ${code === 'ENOENT' ? 'there is no such file' : error instanceof SyntaxError ? `this is no JSON: ${message}` : message}`,
    );
  }
}

function objectOf(value: unknown, path: string): Settings {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Settings;
  throw new UsageError(`${path}: it must be an object of options, such as {"keep": ["outlet"]}`);
}

function isIn<K extends string>(value: unknown, key: K): value is Readonly<Record<K, unknown>> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** @param isOwn whether the value was given for this command alone: it must then be one that the command takes */
function setOption(command: Command, name: string, value: unknown, path: string, isOwn: boolean): void {
  const option = command.options.find((one) => one.attributeName() === name && !one.negate);
  if (FOR_ONE_RUN.includes(name)) throw new UsageError(`${path}: ${name} belongs on the command line`);
  if (!option) {
    const names = command.options.map((one) => one.attributeName());
    if (isOwn)
      throw new UsageError(`${path}: ${command.name()} has no option ${name}${suggestion(name, [...new Set(names)])}`);
    return;
  }
  // A page of all articles cannot be a table: what holds for the project is for the others.
  if (!isOwn && option.argChoices && !option.argChoices.includes(String(value)) && isFormat(name, value)) return;
  if (command.getOptionValueSource(name) === 'cli') return;
  command.setOptionValueWithSource(name, parsed(option, value, `${path}: ${name}`), 'config');
}

function isFormat(name: string, value: unknown): boolean {
  return name === 'format' && (SHARED_OPTIONS.format.choices ?? []).includes(String(value));
}

function parsed(option: Option, value: unknown, path: string): unknown {
  if (!option.required && !option.optional) {
    if (typeof value !== 'boolean') throw new UsageError(`${path}: it must be true or false`);
    return value;
  }
  const isText = typeof value === 'string' || typeof value === 'number';
  const values = Array.isArray(value) ? value : isText ? [value] : [];
  if (values.length === 0 || values.some((one) => typeof one !== 'string' && typeof one !== 'number'))
    throw new UsageError(`${path}: it must be a text, a number or a list of texts`);
  try {
    return values.reduce<unknown>(
      (earlier, one) => (option.parseArg ? option.parseArg(String(one), earlier as never) : String(one)),
      undefined,
    );
  } catch (error) {
    throw error instanceof InvalidArgumentError ? new UsageError(`${path}: ${error.message}`) : error;
  }
}
