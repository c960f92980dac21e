import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { configSchema } from '../src/project/config-schema.ts';

// Writes the JSON Schema of the configuration, for completion in editors: `tsx scripts/config-schema.ts [file]`.
// What JSON Schema cannot say (that a locale is a valid tag) is left to the command itself.
const schema = toJsonSchema(configSchema, { target: 'draft-07', errorMode: 'ignore' });
const text = `${JSON.stringify(schema, null, 2)}\n`;

const file = process.argv[2];
if (file === undefined) process.stdout.write(text);
else writeFileSync(file, text);
