import { execFileSync } from 'node:child_process';

/** When a file was last committed, and in which commit. */
export interface LastCommit {
  hash: string;
  /** Seconds since 1970. */
  time: number;
}

/** What git knows of the content files of a project. */
export interface History {
  commits: ReadonlyMap<string, LastCommit>;
  fileAt(hash: string, file: string): string | undefined;
}

/** What git knows of a project; nothing where there is no git. */
export function historyOf(root: string): History {
  return { commits: lastCommits(root), fileAt: (hash, file) => fileAt(root, hash, file) };
}

/**
 * The last commit of every file below content/; empty where there is no git. Files with changes that are not committed
 * yet have none.
 */
function lastCommits(root: string): Map<string, LastCommit> {
  const commits = new Map<string, LastCommit>();
  const log = git(root, ['log', '--format=%x00%H %ct', '--name-only', '--relative', '--', 'content']);
  for (const entry of log.split('\0').slice(1)) {
    const [head = '', ...files] = entry.split('\n');
    const [hash = '', time] = head.split(' ');
    for (const file of files) if (file && !commits.has(file)) commits.set(file, { hash, time: Number(time) });
  }
  for (const line of git(root, ['status', '--porcelain', '--', 'content']).split('\n')) commits.delete(line.slice(3));
  return commits;
}

/** A file as it was in a commit; `undefined` when it was not there. */
function fileAt(root: string, hash: string, file: string): string | undefined {
  return git(root, ['show', `${hash}:./${file}`]) || undefined;
}

function git(root: string, words: string[]): string {
  try {
    // Names in Chinese come as they are, not as numbers.
    return execFileSync('git', ['-c', 'core.quotePath=false', ...words], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e9,
    });
  } catch {
    return '';
  }
}
