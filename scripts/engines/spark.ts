/** Apache Spark: a standalone cluster of one master and two workers on this machine, from PyPI's pyspark. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recipe, writeFiles } from './recipe.ts';
import { installPackages, type Site, until } from './site.ts';

const VENV = resolve(import.meta.dirname, '../../node_modules/.cache/newsx-engines/venv');

export async function spark(site: Site): Promise<void> {
  installPackages({ 'openjdk-17-jre-headless': 'java', 'python3-venv': 'python3' });
  const home = installSpark();
  const env = {
    SPARK_HOME: home,
    SPARK_LOCAL_IP: '127.0.0.1',
    SPARK_NO_DAEMONIZE: '1',
    PYSPARK_PYTHON: join(VENV, 'bin/python'),
    PATH: `${join(home, 'bin')}:${site.env.PATH}`,
  };
  const spark = join(home, 'bin/spark-class');
  const deploy = 'org.apache.spark.deploy';
  const host = ['--host', '127.0.0.1', '--webui-port', '0'];
  const started = [site.start('master', spark, [`${deploy}.master.Master`, ...host, '--port', '0'], env)];
  try {
    const address = (): string | undefined => /Starting Spark master at (\S+)/.exec(readLog(site, 'master'))?.[1];
    await until('the master listens', () => address() !== undefined);
    for (const name of ['worker1', 'worker2']) {
      const size = ['--cores', '1', '--memory', '1g', '--work-dir', join(site.folder, name)];
      started.push(site.start(name, spark, [`${deploy}.worker.Worker`, ...host, ...size, address()!], env));
    }
    await until('both workers are known', () => readLog(site, 'master').split('Registering worker').length === 3);

    const { commands, files } = recipe('Apache Spark');
    writeFiles({ commands, files }, site.folder);
    site.sh('newsx quotes articles.jsonl --format jsonl --quiet --allow-errors > single.jsonl');
    for (const kill of [false, true]) {
      site.remove('quotes', 'quotes.jsonl');
      if (kill) site.armKill();
      for (const command of commands) site.sh(command, { ...env, SPARK_MASTER: address()! });
      site.checkKilled();
      assert.ok(site.read('quotes.jsonl') === site.read('single.jsonl'), `joined output differs, kill: ${kill}`);
    }
  } finally {
    for (const one of started.toReversed()) one.kill('SIGTERM');
  }
}

function readLog(site: Site, name: string): string {
  return existsSync(join(site.folder, `${name}.log`)) ? site.read(`${name}.log`) : '';
}

/** @returns SPARK_HOME */
function installSpark(): string {
  const python = join(VENV, 'bin/python');
  if (!existsSync(join(VENV, 'bin/spark-submit'))) {
    console.log('installing pyspark');
    execFileSync('python3', ['-m', 'venv', VENV]);
    execFileSync(python, ['-m', 'pip', 'install', '-q', 'pyspark'], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const code = 'import os, pyspark; print(os.path.dirname(pyspark.__file__))';
  return execFileSync(python, ['-c', code], { encoding: 'utf8' }).trim();
}
