import type { UserConfig } from './user-config.ts';

/** Write a configuration as a person would: a line for each setting, lists on one line. */
export function configText(config: UserConfig): string {
  const settings = Object.entries(config).filter(([, value]) => value !== undefined);
  const lines = settings.map(([name, value]) => `  ${JSON.stringify(name)}: ${valueText(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function valueText(value: unknown): string {
  return Array.isArray(value) ? `[${value.map((one) => JSON.stringify(one)).join(', ')}]` : JSON.stringify(value);
}
