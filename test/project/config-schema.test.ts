import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configKeys } from '../../src/project/config-schema.ts';

const run = (...args: string[]): string =>
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/config-schema.ts', ...args], { encoding: 'utf8' });

interface JsonSchema {
  readonly $schema: string;
  readonly title: string;
  readonly additionalProperties: boolean;
  readonly properties: Readonly<Record<string, { readonly description?: string; readonly pattern?: string }>>;
}

describe('the JSON Schema', () => {
  it('should describe every setting', () => {
    const schema = JSON.parse(run()) as JsonSchema;
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Configuration of Vertaalstraat',
      additionalProperties: false,
    });
    expect(Object.keys(schema.properties)).toEqual(configKeys);
    for (const [name, property] of Object.entries(schema.properties)) {
      expect(property.description, name).toMatch(/^[A-Z].*\.$/);
    }
    expect('x/{namespace}/{locale}').toMatch(new RegExp(schema.properties['resources']?.pattern ?? '$^', 'u'));
  });

  it('should go to a file when one is named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vertaalstraat-'));
    const file = join(folder, 'config.schema.json');
    try {
      expect(run(file)).toBe('');
      expect(readFileSync(file, 'utf8')).toBe(run());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
