import type { Host } from '../host/host.ts';
import { ConfigError } from '../model/config-error.ts';

/** Files as a revision of git has them, and as they are now. */
export interface ChangedFiles {
  /** Paths below the project folder of files that differ; also those that have gone, and those that git does not know yet. */
  readonly files: ReadonlySet<string>;
  /** What they were compared with, as people call it. */
  readonly base: string;
}

/**
 * Find the files that were touched since this branch left another, committed or not.
 *
 * @param base A revision; undefined: the branch that a merge request goes to, where the environment tells, else the one that
 * this branch follows, else the default branch of the remote, else `main` or `master`.
 * @throws ConfigError outside a repository, and where there is no such revision: it says how to get it.
 */
export function changedFiles(host: Host, base: string | undefined): ChangedFiles {
  if (host.git(['rev-parse', '--git-dir']) === undefined) {
    const because = host.git(['--version']) === undefined ? 'computer without git' : 'folder outside a git repository';
    throw new ConfigError(`Unexpected ${because}, expected a repository for \`--changed\``, {
      note: 'Without one nobody knows what was changed. Leave out `--changed` to check everything.',
    });
  }
  // Before the first commit, every file is new.
  if (
    base === 'HEAD' &&
    resolve(host, 'HEAD') === undefined &&
    host.git(['rev-list', '--all', '-n', '1'])?.trim() === ''
  ) {
    const all = host.git(['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
    if (all !== undefined) return { files: new Set(all.split('\0').filter(Boolean)), base };
  }
  const name = base ?? defaultBase(host);
  const revision = name === undefined ? undefined : resolve(host, name);
  if (name === undefined || revision === undefined) throw unknownBase(host, name, base === undefined);
  // Where histories do not meet (as in a shallow clone), what differs from the revision itself is all that can be told.
  const from = host.git(['merge-base', revision, 'HEAD'])?.trim() || revision;
  const differ = host.git(['diff', '--name-only', '--no-renames', '--no-ext-diff', '--relative', '-z', from, '--']);
  const fresh = host.git(['ls-files', '--others', '--exclude-standard', '-z']);
  if (differ === undefined || fresh === undefined) throw unknownBase(host, name, base === undefined);
  return { files: new Set([...differ.split('\0'), ...fresh.split('\0')].filter(Boolean)), base: name };
}

function resolve(host: Host, name: string): string | undefined {
  const found = host.git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])?.trim();
  return found === '' ? undefined : found;
}

/** The first that exists; the last resort is named in the message when none does. */
function defaultBase(host: Host): string | undefined {
  const remote = remoteOf(host);
  // Where a merge request comes from is known, also where it was not fetched.
  const commit = host.variable('CI_MERGE_REQUEST_DIFF_BASE_SHA');
  if (commit !== undefined) return commit;
  const target = host.variable('GITHUB_BASE_REF');
  if (target !== undefined) return `${remote}/${target}`;
  const head = host.git(['symbolic-ref', '--quiet', '--short', `refs/remotes/${remote}/HEAD`])?.trim();
  const candidates = [upstreamOf(host), head, `${remote}/main`, `${remote}/master`, 'main', 'master'];
  return candidates.find((name) => name !== undefined && name !== '' && resolve(host, name) !== undefined);
}

/** The branch that this one was made to follow; its own copy at the remote is none: nothing was changed since that. */
function upstreamOf(host: Host): string | undefined {
  const upstream = host.git(['rev-parse', '--abbrev-ref', '--symbolic-full-name', '@{upstream}'])?.trim() ?? '';
  const branch = host.git(['symbolic-ref', '--quiet', '--short', 'HEAD'])?.trim() ?? '';
  return upstream === branch || upstream.endsWith(`/${branch}`) ? undefined : upstream;
}

/** The remote that this branch goes to, else the first there is. */
function remoteOf(host: Host): string {
  const branch = host.git(['symbolic-ref', '--quiet', '--short', 'HEAD'])?.trim() ?? '';
  const own = host.git(['config', '--get', `branch.${branch}.remote`])?.trim() ?? '';
  const [first = 'origin', ...others] = host.git(['remote'])?.split(/\r?\n/).filter(Boolean) ?? [];
  if (own !== '' && own !== '.') return own;
  return others.includes('origin') ? 'origin' : first;
}

function unknownBase(host: Host, name: string | undefined, isDefault: boolean): ConfigError {
  const isShallow = host.git(['rev-parse', '--is-shallow-repository'])?.trim() === 'true';
  const what = name === undefined ? 'repository without a default branch' : `revision \`${name}\``;
  const expected = name === undefined ? 'one to compare with' : 'one that this clone has';
  const fetch = fetchOf(name, remoteOf(host));
  const note = isShallow
    ? `This clone is shallow. Fetch what is missing: \`git fetch --unshallow\`${fetch} (GitHub: \`fetch-depth: 0\` for actions/checkout; GitLab: \`GIT_DEPTH: 0\`).`
    : name === undefined
      ? 'Name it: `--changed <branch>`.'
      : host.git(['rev-parse', '--verify', '--quiet', 'HEAD']) === undefined
        ? 'Nothing has been committed yet; leave out `--changed` to check everything.'
        : `${isDefault ? 'Name another' : 'Name one that `git log` knows'}: \`--changed <branch>\`${fetch === '' ? '' : `, or fetch it${fetch.replace(', then', ':')}`}. Paths come before \`--changed\`.`;
  return new ConfigError(`Unexpected ${what}, expected ${expected}`, { note });
}

/** How to fetch a branch of the remote, for people to type. */
function fetchOf(name: string | undefined, remote: string): string {
  if (name === undefined || !/^[\w./-]+$/.test(name) || /^[0-9a-f]{7,40}$/.test(name)) return '';
  const branch = name.startsWith(`${remote}/`) ? name.slice(remote.length + 1) : name;
  return `, then \`git fetch ${remote} ${branch}:refs/remotes/${remote}/${branch}\``;
}
