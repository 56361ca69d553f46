/** The driver, a CommonJS package: a dynamic import of this file is one of a module. */
import Database from 'libsql';

export { Database };
