import * as v from 'valibot';
import { nearest } from '../model/nearest.ts';
import type { ConfigIssue, ConfigPath } from './config-issue.ts';
import { describePath, describeValue, didYouMean } from './config-issue.ts';
import type { UserConfig } from './user-config.ts';
import { configKeys, configObjects, overrideKeys, configSchema, configWords } from './config-schema.ts';
import { isLocale } from './is-locale.ts';

/** Names that valibot passes over in silence, since they lead to prototypes. */
const unsafe: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Settings that hold locales. */
const localeSettings: readonly string[] = ['sourceLocale', 'locales', 'fallback', 'localesFor'];

/** What the check of a configuration's shape gives: the configuration, or what is wrong with it. */
export type CheckedConfig =
  { readonly config: UserConfig; readonly issues?: undefined } | { readonly issues: readonly ConfigIssue[] };

/** Check the shape of a configuration against the schema: names, types and words, each setting for itself. */
export function checkConfig(value: unknown): CheckedConfig {
  if (!isObject(value)) return { issues: [unexpected([], value, 'an object with settings')] };
  const issues = [...checkNames(value), ...checkObjects(value)];
  const result = v.safeParse(configSchema, value);
  if (result.success && issues.length === 0) return { config: result.output };
  for (const issue of (result.issues ?? []).flatMap((each) => flatten(each, []))) {
    // Said already: valibot stops at the first name it does not know, and takes a list for an object.
    if (issue.expected === 'never' || isList(value, issue.path)) continue;
    issues.push(unexpected(issue.path, issue.input, issue.message));
  }
  return { issues };
}

function isList(config: Readonly<Record<string, unknown>>, path: ConfigPath): boolean {
  return objectsIn(config).some(
    ({ path: at, value }) => Array.isArray(value) && at.every((part, nth) => part === path[nth]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkNames(config: Readonly<Record<string, unknown>>): ConfigIssue[] {
  return [
    ...namesIn(config, configKeys, []),
    ...overridesIn(config).flatMap(({ value, path }) => namesIn(value, overrideKeys, path)),
  ];
}

function namesIn(config: Readonly<Record<string, unknown>>, known: readonly string[], path: ConfigPath): ConfigIssue[] {
  return Object.keys(config)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const meant = nearest(name, known);
      const hint = meant === undefined ? `, expected one of ${known.join(', ')}` : didYouMean(meant);
      const place = path.length === 0 ? '' : ` in ${describePath(path)}`;
      return { path: [...path, name], at: 'key', message: `Unexpected setting "${name}"${place}${hint}` };
    });
}

function overridesIn(
  config: Readonly<Record<string, unknown>>,
): { readonly value: Readonly<Record<string, unknown>>; readonly path: ConfigPath }[] {
  const { overrides } = config;
  if (!Array.isArray(overrides)) return [];
  return overrides.flatMap((value: unknown, index) => (isObject(value) ? [{ value, path: ['overrides', index] }] : []));
}

/** The settings whose names are the user's own. */
function objectsIn(
  config: Readonly<Record<string, unknown>>,
): { readonly path: ConfigPath; readonly value: unknown; readonly expected: string }[] {
  return [
    ...[...configObjects].map(([setting, expected]) => ({ path: [setting], value: config[setting], expected })),
    ...overridesIn(config).map(({ value, path }) => ({
      path: [...path, 'rules'],
      value: value['rules'],
      expected: configObjects.get('rules') ?? '',
    })),
  ];
}

function checkObjects(config: Readonly<Record<string, unknown>>): ConfigIssue[] {
  return objectsIn(config).flatMap(({ path, value, expected }): ConfigIssue[] => {
    if (Array.isArray(value)) return [unexpected(path, value, expected)];
    if (!isObject(value)) return [];
    return Object.keys(value)
      .filter((name) => unsafe.includes(name))
      .map((name) => ({
        path: [...path, name],
        at: 'key',
        message: `Unexpected name "${name}" in ${describePath(path)}`,
      }));
  });
}

interface FlatIssue {
  /** `never` for a name that is not known. */
  readonly expected: string | null;
  readonly path: ConfigPath;
  readonly input: unknown;
  readonly message: string;
}

/** Of a choice between one and a list, tell the item of the list that is wrong rather than the whole. */
function flatten(issue: v.BaseIssue<unknown>, above: ConfigPath): FlatIssue[] {
  const path = [...above, ...(issue.path ?? []).map((item) => item.key as string | number)];
  const inner = (issue.issues ?? []).filter((each) => each.path !== undefined);
  if (inner.length > 0) return inner.flatMap((each) => flatten(each, path));
  return [{ expected: issue.expected, path, input: issue.input, message: issue.message }];
}

function unexpected(path: ConfigPath, value: unknown, expected: string): ConfigIssue {
  const place = path.length === 0 ? '' : ` in ${describePath(path)}`;
  const hint = didYouMean(typeof value === 'string' ? wordMeant(path, value) : undefined);
  return { path, at: 'value', message: `Unexpected ${describeValue(value)}${place}, expected ${expected}${hint}` };
}

function wordMeant(path: ConfigPath, word: string): string | undefined {
  const words = configWords.get(String(path[0] === 'overrides' ? path[2] : path[0]));
  if (words !== undefined) return nearest(word, words);
  // The one slip that everyone makes: locales as operating systems write them.
  const tag = word.replaceAll('_', '-').replace(/\..*$/, '');
  return localeSettings.includes(String(path[0] === 'overrides' ? path[2] : path[0])) && tag !== word && isLocale(tag)
    ? tag
    : undefined;
}
