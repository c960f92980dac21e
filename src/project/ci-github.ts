import type { CiSetup } from './ci-setup.ts';
import { ciSyncScript } from './ci-sync-script.ts';

/** Where the workflow stands in a repository. */
export const githubFile = '.github/workflows/vertaalstraat.yml';

/** Write a workflow for GitHub Actions. */
export function ciGithub(setup: CiSetup): string {
  const { branch, folder, install, run, output } = setup;
  const push = [
    'git push origin "HEAD:refs/heads/$BRANCH"',
    '# What a job pushes starts no workflow by itself; without this the new commit would go unchecked.',
    `gh workflow run vertaalstraat.yml --ref "$BRANCH" || echo '::notice::Run the workflow by hand: it is not on the default branch yet.'`,
  ];
  const script = [
    `git config user.name 'github-actions[bot]'`,
    `git config user.email '41898282+github-actions[bot]@users.noreply.github.com'`,
    ...ciSyncScript(setup, '$BASE', push),
  ];
  const path = folder === '' ? output : `${folder}/${output}`;
  const prepare = `      - uses: actions/setup-node@v5
        with:
          node-version: 22
${install === undefined ? '' : `      - run: ${install}\n`}`;
  return `# Made by \`vertaalstraat init --ci github\`; from here on it is yours.
name: Translations

on:
  push:
    branches: [${JSON.stringify(branch)}]
  pull_request:
  workflow_dispatch:

permissions:
  contents: read
${folder === '' ? '' : `\ndefaults:\n  run:\n    working-directory: ${JSON.stringify(folder)}\n`}
jobs:
  # Where nothing but catalogs was filled in, sync records which text each translation was made from, before that changes.
  sync:
    if: github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-latest
    permissions:
      actions: write
      contents: write
    steps:
      - uses: actions/checkout@v5
        with:
          ref: \${{ github.head_ref }}
          fetch-depth: 0
${prepare}      - name: Sync
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
          BRANCH: \${{ github.head_ref }}
          GH_TOKEN: \${{ github.token }}
        run: |
${script.map((line) => `          ${line}\n`).join('')}
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          # The history tells what translations were made from, and what \`--changed\` would look at.
          fetch-depth: 0
${prepare}      - name: Check
        run: ${run} check --format github
      - name: Build
        if: \${{ !cancelled() }}
        run: ${run} build
      - uses: actions/upload-artifact@v5
        if: \${{ !cancelled() }}
        with:
          name: articles
          path: ${JSON.stringify(path)}
`;
}
