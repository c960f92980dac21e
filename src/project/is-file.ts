import { HostError, type Host } from '../host/host.ts';

/** Tell whether there is a file; what the system does not take for a path is a destination on the web. */
export function isFile(host: Host, path: string): boolean {
  try {
    return host.stat(path)?.kind === 'file';
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}
