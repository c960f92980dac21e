import type { Node } from 'jsonc-parser';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Host } from '../host/host.ts';
import { ConfigError } from '../model/config-error.ts';
import { describeValue } from './config-issue.ts';
import { parseConfigText } from './config-text.ts';
import { decodeText } from './decode-text.ts';

/** The package.json of a project. */
export interface Manifest {
  /** The whole file, with its byte order mark. */
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** What a project calls its npm scripts, and what they run. */
export type Scripts = Readonly<Record<string, string>>;

const file = 'package.json';

/**
 * Read package.json.
 *
 * @returns undefined where there is none.
 * @throws ConfigError when it is no JSON, or something in it is not what npm expects there.
 */
export function readManifest(host: Host): Manifest | undefined {
  const bytes = host.readIfExists(file);
  if (bytes === undefined) return undefined;
  const note = `Mend it, and run \`vertaalstraat init\` again; nothing has been written.`;
  const parsed = explained(note, () => parseConfigText(bytes, file, { handwritten: false }));
  const { value } = parsed ?? {};
  const refuse = (what: unknown, where: string, path: readonly string[]): never => {
    const expected = `Unexpected ${describeValue(what)}${where}, expected an object`;
    throw new ConfigError(expected, { file, ...parsed?.place(path, 'value'), note });
  };
  if (!isObject(value)) return refuse(value, '', []);
  if (Object.hasOwn(value, 'scripts') && !isObject(value['scripts']))
    return refuse(value['scripts'], ' in scripts', ['scripts']);
  const decoded = decodeText(bytes);
  return { text: 'text' in decoded ? decoded.text : '', value };
}

function explained<Result>(note: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const { message, line, column } = error;
    const where = { ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
    throw new ConfigError(message, {
      file,
      ...where,
      note: [error.note, note].filter((one) => one !== undefined).join(' '),
    });
  }
}

/** The npm scripts of a project. */
export function scriptsOf(manifest: Manifest): Readonly<Record<string, unknown>> {
  const { scripts } = manifest.value;
  return isObject(scripts) ? scripts : {};
}

/** Tell whether a package is a dependency of any kind, or the project itself. */
export function dependsOn(manifest: Manifest, name: string): boolean {
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
  return (
    manifest.value['name'] === name ||
    kinds.some((kind) => {
      const packages = manifest.value[kind];
      return isObject(packages) && Object.hasOwn(packages, name);
    })
  );
}

/**
 * Write npm scripts behind those that there are.
 *
 * Every other byte stays: what comes is laid out as what stands before it. (jsonc-parser's own `modify` lays out the
 * lines around it as well.)
 *
 * @param added Scripts whose names are not taken.
 * @returns The whole file.
 */
export function addScripts({ text }: Manifest, added: Scripts): string {
  const json = text.replace(/^\uFEFF/, '');
  const root = parseTree(json);
  if (root === undefined || Object.keys(added).length === 0) return text;
  const eol = json.includes('\r\n') ? '\r\n' : '\n';
  const layout = layoutOf(json, root) ?? { before: `${eol}  `, colon: ': ', after: eol };
  const scripts = findNodeAtLocation(root, ['scripts']);
  const unit = /[^\r\n]*$/.exec(layout.before)?.[0] ?? '';
  const nested = /[\r\n]/.test(layout.before)
    ? { before: layout.before + unit, colon: layout.colon, after: layout.before }
    : { ...layout, after: layout.before };
  const edit =
    scripts === undefined
      ? addProperties(json, root, [['scripts', object(lines(added), nested)]], layout)
      : addProperties(json, scripts, lines(added), layoutOf(json, scripts) ?? nested);
  return text.slice(0, text.length - json.length) + edit;
}

/** How an object is laid out. */
interface Layout {
  /** White space before a property. */
  readonly before: string;
  /** From a name to its value. */
  readonly colon: string;
  /** White space after the last property. */
  readonly after: string;
}

/** The layout of an object's last property; undefined where it has none. */
function layoutOf(json: string, node: Node): Layout | undefined {
  const last = node.children?.at(-1);
  const [name, value] = last?.children ?? [];
  if (last === undefined || name === undefined || value === undefined) return undefined;
  const end = node.offset + node.length - 1;
  return {
    before: /\s*$/.exec(json.slice(node.offset + 1, last.offset))?.[0] ?? '',
    colon: json.slice(name.offset + name.length, value.offset),
    after: json.slice(last.offset + last.length, end),
  };
}

/** Name and value as JSON. */
type Property = readonly [name: string, value: string];

function lines(scripts: Scripts): Property[] {
  return Object.entries(scripts).map(([name, command]) => [name, JSON.stringify(command)]);
}

function addProperties(json: string, node: Node, properties: readonly Property[], layout: Layout): string {
  const last = node.children?.at(-1);
  if (last === undefined) {
    return json.slice(0, node.offset) + object(properties, layout) + json.slice(node.offset + node.length);
  }
  const end = last.offset + last.length;
  return `${json.slice(0, end)},${inside(properties, layout)}${json.slice(end)}`;
}

function object(properties: readonly Property[], layout: Layout): string {
  return `{${inside(properties, layout)}${layout.after}}`;
}

function inside(properties: readonly Property[], { before, colon }: Layout): string {
  return properties.map(([name, value]) => `${before}${JSON.stringify(name)}${colon}${value}`).join(',');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
