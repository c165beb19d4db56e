import { execFileSync } from 'node:child_process';

/** The content files that differ from the last commit, as they were then; none where there is no git. */
export function lastCommitted(root: string): Map<string, string> {
  const changed = git(root, ['diff', 'HEAD', '--name-only', '--no-renames', '--relative', '--', 'content']) ?? '';
  const files = changed.split('\n').filter(Boolean);
  return new Map(files.map((file) => [file, git(root, ['show', `HEAD:./${file}`]) ?? '']));
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
