import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Root } from 'mdast';
import { ConfigError } from '../model/config-error.ts';
import type { FastParser, ParserFeatures } from '../model/fast-parser.ts';

/** What is used of satteri. */
interface Satteri {
  readonly markdownToMdast: (
    text: string,
    options: { readonly features: ParserFeatures & { headingAttributes: boolean; smartPunctuation: boolean } },
  ) => Root;
}

/** The version whose trees were held against those of remark-parse; another may read otherwise. */
const tried = '0.10.5';

/**
 * Load satteri, of the project or else beside Vertaalstraat.
 *
 * @param root Absolute path of the project folder.
 * @param file The configuration that asks for it.
 * @throws ConfigError when it is not installed, is another version, or does not load on this machine.
 */
export async function loadFastParser(root: string, file?: string): Promise<FastParser> {
  const path = [join(root, 'package.json'), import.meta.url].map(pathFrom).find((found) => found !== undefined);
  const where = { ...(file !== undefined && { file }), note: mend };
  if (path === undefined) throw new ConfigError('Unexpected parser "satteri", expected it to be installed', where);
  const version = versionOf(path);
  if (version !== tried)
    throw new ConfigError(`Unexpected version ${version ?? 'without a name'} of satteri, expected ${tried}`, where);
  const markdownToMdast = await load(path, where);
  return { name: `satteri ${version}`, parse: (text, features) => markdownToMdast(text, optionsFor(features)) };
}

const mend = `Run \`npm install --save-dev satteri@${tried}\`, or leave "parser" out: remark-parse reads the same.`;

function optionsFor(features: ParserFeatures): Parameters<Satteri['markdownToMdast']>[1] {
  return { features: { ...features, headingAttributes: false, smartPunctuation: false } };
}

async function load(
  path: string,
  where: ConstructorParameters<typeof ConfigError>[1],
): Promise<Satteri['markdownToMdast']> {
  try {
    const { markdownToMdast } = (await import(pathToFileURL(path).href)) as Satteri;
    const options = optionsFor({ gfm: true, frontmatter: false, directive: false, math: false });
    const { type } = markdownToMdast('# a', options).children[0] ?? {};
    if (type !== 'heading') throw new Error(`Unexpected ${type ?? 'nothing'}, expected a heading`);
    return markdownToMdast;
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new ConfigError(`Unexpected failure of parser "satteri" on this machine: ${reason ?? ''}`, where);
  }
}

function pathFrom(place: string): string | undefined {
  try {
    return createRequire(place).resolve('satteri');
  } catch {
    return undefined;
  }
}

function versionOf(path: string): string | undefined {
  try {
    // It doesn't export its package.json, which stands above `dist`.
    return (createRequire(path)('../package.json') as { version?: string }).version;
  } catch {
    return undefined;
  }
}
