import { resolve } from 'node:path';
import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { ciGithub, githubFile } from './ci-github.ts';
import { ciGitlab } from './ci-gitlab.ts';
import { ciSetup } from './ci-setup.ts';
import { openFolder } from './open-project.ts';
import type { FileChange } from './plan-project.ts';

/** Where a project’s CI runs. */
export type CiProvider = 'github' | 'gitlab';

/** What `init --ci` decided; nothing has been written. */
export interface InitCiPlan {
  readonly provider: CiProvider;
  /** The folder that paths are below: the top of the repository. */
  readonly top: Host;
  readonly file: string;
  /** Undefined where the file is there already: it is never overwritten. */
  readonly change: FileChange | undefined;
  /** The file that is to include this one, where that is for a person to do. */
  readonly include: string | undefined;
}

const gitlabFile = '.gitlab-ci.yml';
const gitlabPart = '.gitlab/vertaalstraat.gitlab-ci.yml';

/**
 * Decide on a workflow that checks, builds, and syncs a pull request that only fills in catalogs.
 *
 * @throws ConfigError when package.json cannot be read.
 */
export function planInitCi(host: Host, config: Config, provider: CiProvider): InitCiPlan {
  const up = host.git(['rev-parse', '--show-cdup'])?.trim() ?? '';
  const top = up === '' ? host : openFolder(resolve(host.root, up));
  const setup = ciSetup(host, config);
  const text = provider === 'github' ? ciGithub(setup) : ciGitlab(setup);
  // A project has one pipeline at GitLab, which may be about much more than this.
  const isTaken = provider === 'gitlab' && isForeign(top, text);
  const file = provider === 'github' ? githubFile : isTaken ? gitlabPart : gitlabFile;
  const isThere = top.stat(file) !== undefined;
  return {
    provider,
    top,
    file,
    change: isThere ? undefined : { path: file, before: undefined, after: text },
    include: isTaken && !isThere ? gitlabFile : undefined,
  };
}

/** Tell whether there is a pipeline that this command did not write. */
function isForeign(top: Host, text: string): boolean {
  const bytes = top.readIfExists(gitlabFile);
  const [first = ''] = text.split('\n');
  return bytes !== undefined && !new TextDecoder().decode(bytes).includes(first);
}
