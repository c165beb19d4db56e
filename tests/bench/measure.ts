/** Runs a program and tells what it took. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a run took, all of its processes together. */
export interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor time, in user and system mode: steadier than the clock on a busy machine. */
  cpu: number;
  /** Largest memory of any one process, in MB. */
  memory: number;
}

/**
 * Runs a program to its end, timed by GNU time.
 *
 * @throws Error with what the program said, when it fails.
 */
export async function measure(command: readonly string[], cwd: string, environment = {}): Promise<Cost> {
  const report = join(tmpdir(), `bench-${process.pid}.txt`);
  const child = spawn('/usr/bin/time', ['-o', report, '-f', '%e %U %S %M', ...command], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const status = await new Promise((done) => child.on('close', done));
  if (status !== 0) throw new Error(`${command.join(' ')} failed in ${cwd}:\n${output.slice(-2000)}`);
  const numbers = readFileSync(report, 'utf8').trim().split(/\s+/).map(Number);
  rmSync(report);
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = numbers;
  return { wall, cpu: user + system, memory: kilobytes / 1024 };
}
