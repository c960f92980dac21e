import type { CiSetup } from './ci-setup.ts';
import { ciSyncScript, quote } from './ci-sync-script.ts';

/** Write a pipeline for GitLab CI. */
export function ciGitlab(setup: CiSetup): string {
  const { branch, folder, install, run, output } = setup;
  const before = [...(folder === '' ? [] : [`cd ${quote(folder)}`]), ...(install === undefined ? [] : [install])];
  const push = [
    'git push "https://vertaalstraat:$VERTAALSTRAAT_TOKEN@$CI_SERVER_HOST/$CI_PROJECT_PATH.git" "HEAD:refs/heads/$CI_MERGE_REQUEST_SOURCE_BRANCH_NAME"',
  ];
  const script = [
    'git fetch --quiet origin "$CI_MERGE_REQUEST_SOURCE_BRANCH_NAME"',
    'git checkout --quiet --detach FETCH_HEAD',
    `git config user.name 'Vertaalstraat'`,
    'git config user.email "vertaalstraat@$CI_SERVER_HOST"',
    ...ciSyncScript(setup, '$CI_MERGE_REQUEST_DIFF_BASE_SHA', push),
  ];
  const path = folder === '' ? '' : `${folder}/`;
  return `# Made by \`vertaalstraat init --ci gitlab\`; from here on it is yours.
.vertaalstraat:
  image: node:22
  variables:
    # The history tells what translations were made from, and what \`--changed\` would look at.
    GIT_DEPTH: 0
${before.length === 0 ? '' : `  before_script:\n${before.map((line) => `    - ${JSON.stringify(line)}\n`).join('')}`}
# Where nothing but catalogs was filled in, sync records which text each translation was made from, before that changes.
# It needs a project access token with the scope \`write_repository\`, as the CI/CD variable VERTAALSTRAAT_TOKEN.
vertaalstraat-sync:
  extends: .vertaalstraat
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event" && $CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID && $VERTAALSTRAAT_TOKEN
  script:
    - |
${script.map((line) => `      ${line}\n`).join('')}
vertaalstraat-check:
  extends: .vertaalstraat
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == ${JSON.stringify(branch)}
  script:
    - ${run} check --format gitlab > gl-code-quality-report.json || true
    - ${run} check
  artifacts:
    when: always
    reports:
      codequality: ${JSON.stringify(`${path}gl-code-quality-report.json`)}

vertaalstraat-build:
  extends: .vertaalstraat
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == ${JSON.stringify(branch)}
  script:
    - ${run} build
  artifacts:
    paths:
      - ${JSON.stringify(`${path}${output}`)}
`;
}
