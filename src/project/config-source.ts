import type { Host } from '../host/host.ts';
import { ConfigError } from '../model/config-error.ts';
import type { ConfigText } from './config-text.ts';
import { parseConfigText } from './config-text.ts';

/** A configuration as the user wrote it. */
export interface ConfigSource extends ConfigText {
  readonly file: string;
}

const jsonFile = 'vertaalstraat.config.json';
const moduleFile = 'vertaalstraat.config.mjs';
const manifest = 'package.json';
const manifestKey = 'vertaalstraat';

/**
 * Find and read the configuration: a JSON file, a module, or a key of package.json.
 *
 * Throws a `ConfigError` when there are two, when one has a name that looks right but is not read, or when it cannot be
 * read as what it is.
 *
 * @param importModule imports a module by its path below the project folder
 * @returns undefined where there is none
 */
export async function readConfigSource(
  host: Host,
  importModule: (path: string) => Promise<unknown>,
): Promise<ConfigSource | undefined> {
  const files = host.glob(['vertaalstraat.config.*']);
  const bytes = host.readIfExists(manifest);
  const inManifest = bytes && parseConfigText(bytes, manifest, { handwritten: false, within: manifestKey });
  const places = [
    ...(files.includes(jsonFile) ? [jsonFile] : []),
    ...(files.includes(moduleFile) ? [moduleFile] : []),
    ...(inManifest ? [`the "${manifestKey}" key of ${manifest}`] : []),
  ];
  if (places.length > 1) {
    throw new ConfigError(`Unexpected configuration in ${places.join(' and ')}, expected it in one place`, {
      file: inManifest ? manifest : moduleFile,
      ...inManifest?.place([], 'key'),
      note: 'Keep one of them and remove the rest.',
    });
  }
  if (inManifest !== undefined) return { ...inManifest, file: manifest };
  if (files.includes(jsonFile)) {
    const text = parseConfigText(host.read(jsonFile), jsonFile, { handwritten: true });
    return text && { ...text, file: jsonFile };
  }
  if (files.includes(moduleFile)) {
    return { file: moduleFile, value: await importDefault(importModule), place: () => undefined };
  }
  refuseNearMiss(files);
  return undefined;
}

async function importDefault(importModule: (path: string) => Promise<unknown>): Promise<unknown> {
  let module: unknown;
  try {
    module = await settle(await importModule(moduleFile));
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : { message: String(error) };
    const place = /vertaalstraat\.config\.mjs(?:\?[^\s:]*)?:(\d+)(?::(\d+))?/.exec(stack);
    throw new ConfigError(`Cannot load the configuration: ${message}`, {
      file: moduleFile,
      ...(place?.[1] !== undefined && { line: Number(place[1]) }),
      ...(place?.[2] !== undefined && { column: Number(place[2]) }),
    });
  }
  if (typeof module === 'object' && module !== null && 'default' in module) return module.default;
  throw new ConfigError('Unexpected module without a default export, expected the configuration there', {
    file: moduleFile,
    note: 'Write `export default { … };`.',
  });
}

/** Wait for what the module promises, and read every setting once: here a getter that throws is a mistake in the configuration. */
async function settle(module: unknown): Promise<unknown> {
  if (typeof module !== 'object' || module === null || !('default' in module)) return module;
  const settings: unknown = await module.default;
  const isRecord = typeof settings === 'object' && settings !== null && !Array.isArray(settings);
  return { default: isRecord ? { ...settings } : settings };
}

/** Refuse a configuration that would be passed over in silence. */
function refuseNearMiss(files: readonly string[]): void {
  const file = files.find((each) => /\.(?:[cm]?[jt]s|jsonc|json5|ya?ml|toml)$/.test(each));
  if (file === undefined) return;
  throw new ConfigError(`Unexpected ${file}, expected ${jsonFile} or ${moduleFile}`, {
    file,
    note: 'A file of this name is not read. Rename it.',
  });
}
