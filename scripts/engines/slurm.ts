/** Slurm: a cluster of this machine alone, with a munge, a controller and a node daemon of its own, and a job array. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { recipe, writeFiles } from './recipe.ts';
import { installPackages, type Site, until } from './site.ts';

export async function slurm(site: Site): Promise<void> {
  installPackages({ munge: 'munged', slurmctld: 'slurmctld', slurmd: 'slurmd', 'slurm-client': 'sbatch' });
  const cluster = await startCluster(site);
  try {
    await until('the node is ready', () =>
      succeeds(() => site.sh('sinfo --noheader -o %t | grep -q idle', cluster.env)),
    );
    const script = recipe('Slurm');
    writeFiles(script, site.folder);
    site.sh('newsx annotate articles.jsonl --quiet --allow-errors | LC_ALL=C sort > single.jsonl');

    for (const command of script.commands) site.sh(command, cluster.env);
    assert.ok(site.read('annotated.jsonl') === site.read('single.jsonl'), 'joined output differs');

    site.sh('rm annotated*');
    site.armKill();
    assert.ok(
      !succeeds(() => site.sh(script.commands[0]!, cluster.env)),
      'the array went well, though a task was killed',
    );
    site.checkKilled();
    for (const command of script.commands) site.sh(command, cluster.env);
    assert.ok(site.read('annotated.jsonl') === site.read('single.jsonl'), 'joined output differs after a kill');
  } finally {
    cluster.stop();
  }
}

async function startCluster(site: Site) {
  const folder = join(site.folder, 'slurm');
  mkdirSync(folder);
  const key = join(folder, 'munge.key');
  writeFileSync(key, Buffer.alloc(128, hostname()), { mode: 0o400 });
  const socket = join(folder, 'munge.socket');
  const [controllerPort, nodePort] = [await freePort(), await freePort()];
  const configuration = join(folder, 'slurm.conf');
  writeFileSync(
    configuration,
    `ClusterName=newsx
SlurmctldHost=${hostname()}
SlurmctldPort=${controllerPort}
SlurmdPort=${nodePort}
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=${socket}
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
MpiDefault=none
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
NodeName=${hostname()} CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`,
  );
  writeFileSync(join(folder, 'cgroup.conf'), 'CgroupPlugin=cgroup/v1\nIgnoreSystemd=yes\n');
  for (const name of ['state', 'spool']) mkdirSync(join(folder, name));
  chmodSync(folder, 0o755);
  const env = { SLURM_CONF: configuration };
  const munge = ['--foreground', '--force', `--key-file=${key}`, `--socket=${socket}`];
  const files = [
    `--pid-file=${folder}/munged.pid`,
    `--log-file=${folder}/munged.log`,
    `--seed-file=${folder}/munge.seed`,
  ];
  const daemons = [site.start('munged', 'munged', [...munge, ...files])];
  const stop = (): void => {
    for (const daemon of daemons.toReversed()) daemon.kill('SIGTERM');
  };
  try {
    await until('munge answers', () => existsSync(socket));
    daemons.push(site.start('slurmctld', 'slurmctld', ['-D', '-f', configuration], env));
    daemons.push(site.start('slurmd', 'slurmd', ['-D', '-f', configuration], env));
  } catch (error) {
    stop();
    throw error;
  }
  return { env, stop };
}

function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}
