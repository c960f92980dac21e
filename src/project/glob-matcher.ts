import picomatch from 'picomatch';

/** Globs are few and files are many: each glob is compiled once. */
const compiled = new Map<string, (file: string) => boolean>();

/** Make what tells whether a path matches a glob, `dot` files included where that is asked for. */
export function globMatcher(glob: string, { dot = false }: { readonly dot?: boolean } = {}): (file: string) => boolean {
  const name = `${dot ? '.' : ''}/${glob}`;
  let matches = compiled.get(name);
  if (!matches) compiled.set(name, (matches = picomatch(glob, { dot })));
  return matches;
}
