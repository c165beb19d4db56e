import { execFileSync } from 'node:child_process';

/** What git knows of the content files of a project. */
export interface Git {
  /**
   * The last commit of each file, by its path from the project's folder, and its time in seconds since 1970; files with
   * uncommitted changes have none.
   */
  commits: ReadonlyMap<string, { hash: string; time: number }>;
  /** A file as it was in a commit; `undefined` when it was not there. */
  fileAt(hash: string, file: string): string | undefined;
}

/** What git knows of a project, which may be a folder of a larger one; `undefined` where there is no git. */
export function gitOf(root: string): Git | undefined {
  const log = git(root, ['log', '--format=%x00%H %ct', '--name-only', '--relative', '--', 'content']);
  if (log === undefined) return undefined;
  const commits = new Map<string, { hash: string; time: number }>();
  for (const entry of log.split('\0').slice(1)) {
    const [head = '', ...files] = entry.split('\n');
    const [hash = '', time] = head.split(' ');
    for (const file of files) if (file && !commits.has(file)) commits.set(file, { hash, time: Number(time) });
  }
  for (const file of changedFiles(root)) commits.delete(file);
  return { commits, fileAt: (hash, file) => git(root, ['show', `${hash}:./${file}`]) };
}

/** The content files that differ from the last commit, as they were then; none where there is no git. */
export function lastCommitted(root: string): Map<string, string> {
  return new Map(changedFiles(root).map((file) => [file, git(root, ['show', `HEAD:./${file}`]) ?? '']));
}

function changedFiles(root: string): string[] {
  const changed = git(root, ['diff', 'HEAD', '--name-only', '--no-renames', '--relative', '--', 'content']) ?? '';
  return changed.split('\n').filter(Boolean);
}

/** What git answers; `undefined` when it fails, or is not there. Names in Chinese come as they are, not as numbers. */
function git(root: string, words: string[]): string | undefined {
  try {
    return execFileSync('git', ['-c', 'core.quotePath=false', ...words], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e9,
    });
  } catch {
    return undefined;
  }
}
