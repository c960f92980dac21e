import { ConfigError } from '../model/config-error.ts';
import { isFileError } from '../project/open-project.ts';

/** Render what the user can mend; undefined for an error that is a bug of ours. */
export function mendMessage(error: unknown): string | undefined {
  if (error instanceof ConfigError) return configMessage(error);
  return isFileError(error) ? `vertaalstraat: ${error.message}\n` : undefined;
}

function configMessage({ message, file, line, column, note }: ConfigError): string {
  const place =
    file === undefined ? 'vertaalstraat' : [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${message}\n${note === undefined ? '' : `  ${note}\n`}`;
}
