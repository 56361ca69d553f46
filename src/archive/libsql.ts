/**
 * The driver that is installed beside newsx, a CommonJS package with native code: a dynamic import of this file
 * is one of a module.
 *
 * Two traps of it are held off: it takes every number for a fraction (columns of INTEGER affinity turn
 * whole ones back), and a boolean that is bound ends the process (see driver.ts).
 */
import Database from 'libsql';
import type { DriverStatement, OpenDatabase } from './sqlite.ts';

interface Prepared extends Omit<DriverStatement, 'exactly'> {
  raw(): Prepared;
  safeIntegers(are: boolean): Prepared;
  readonly reader: boolean;
}

export const open: OpenDatabase = (location, patience) => {
  const path = typeof location === 'string' ? location : `file:${location.pathname}${location.search}`;
  const database = new Database(path, { timeout: patience }) as unknown as {
    prepare(sql: string): Prepared;
    exec(sql: string): void;
    close(): void;
  };
  return {
    prepare: (sql) => {
      const made = database.prepare(sql);
      if (made.reader) made.raw();
      return Object.assign(made, { exactly: () => void made.safeIntegers(true) });
    },
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
  };
};
