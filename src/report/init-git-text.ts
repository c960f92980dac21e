import type { Paint } from './paint.ts';

/** What `init --git` did. */
export interface InitGitSummary {
  readonly attributes: readonly string[];
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly prepare: string | undefined;
  readonly byHand: 'no package.json' | 'no dependency' | undefined;
}

const advice = {
  'no package.json':
    'Git’s configuration is not part of a clone: run `vertaalstraat init --git` once in every other one.',
  'no dependency':
    'Add vertaalstraat to the project (`npm install --save-dev vertaalstraat`): git runs the one that stands there.',
} as const;

/** Render what `init --git` did, and what a person does next. */
export function initGitText({ attributes, settings, prepare, byHand }: InitGitSummary, paint: Paint): string {
  const done = [
    ...(attributes.length > 0
      ? [`Added to ${paint('bold', '.gitattributes')}:`, ...attributes.map((line) => `  ${line}`)]
      : []),
    ...(settings.length > 0 ? [`Told git in this clone how to merge catalogs and state: key by key.`] : []),
    ...(prepare === undefined
      ? []
      : [
          `Set the script ${paint('bold', 'prepare')} in package.json: \`npm install\` tells git in every other clone.`,
        ]),
  ];
  return [
    ...(done.length > 0 ? done : [paint('green', 'Git is set up; there was nothing to change.')]),
    ...(byHand === undefined ? [] : ['', paint('yellow', advice[byHand])]),
    ...(attributes.length > 0 || prepare !== undefined
      ? [
          '',
          `Next: commit ${attributes.length > 0 ? '.gitattributes' : 'package.json'}${attributes.length > 0 && prepare !== undefined ? ' and package.json' : ''}.`,
        ]
      : []),
    '',
  ].join('\n');
}
