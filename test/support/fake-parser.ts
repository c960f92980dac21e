/**
 * The files of a package by the name of satteri, as a project has them.
 *
 * @param code Its module.
 * @param version Undefined: it does not tell.
 */
export function fakeParser(code: string, version?: string): Record<string, string> {
  const info = {
    name: 'satteri',
    ...(version !== undefined && { version }),
    type: 'module',
    exports: './dist/index.js',
  };
  return {
    'node_modules/satteri/package.json': JSON.stringify(info),
    'node_modules/satteri/dist/index.js': code,
  };
}

/** The code of a parser that takes all of an article for code. */
export const takesAllForCode = `export const markdownToMdast = (text) => {
  const position = { start: { offset: 0 }, end: { offset: text.length } };
  return { type: 'root', position, children: [{ type: text === '# a' ? 'heading' : 'code', value: text, position }] };
};`;
