/** Where a setting is in the configuration: names and, in lists, numbers. */
export type ConfigPath = readonly (string | number)[];

/** Something wrong in a configuration. */
export interface ConfigIssue {
  readonly path: ConfigPath;
  /** Whether the name of the setting is wrong, or its value. */
  readonly at: 'key' | 'value';
  readonly message: string;
  /** How to mend it, where the message does not say it all. */
  readonly note?: string;
}

/** Write a path as JavaScript would: `fallback["de-AT"][1]`. */
export function describePath(path: ConfigPath): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      if (!/^[A-Za-z_$][\w$]*$/.test(part)) return `[${JSON.stringify(part)}]`;
      return index === 0 ? part : `.${part}`;
    })
    .join('');
}

/** Name what stands in a configuration, so that "Unexpected …" reads well. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list';
  if (typeof value === 'object' && value !== null) return 'object';
  return typeof value === 'function' || typeof value === 'symbol' ? typeof value : String(value);
}

/** The end of a message: the name that was meant. */
export function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : `; did you mean "${name}"?`;
}
