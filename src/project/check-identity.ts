import type { Host } from '../host/host.ts';
import type { CheckIdentity } from '../model/check-report.ts';
import { toolInfo } from './tool-info.ts';

/**
 * Name a check, the same on every machine that does a part of it.
 *
 * @param asked What it was limited to, as JSON can write it.
 */
export function checkIdentity(host: Host, asked: unknown): CheckIdentity {
  return {
    version: toolInfo().version,
    commit: host.git(['rev-parse', '--verify', '--quiet', 'HEAD'])?.trim() ?? '',
    asked: host.fingerprint(JSON.stringify(asked)),
  };
}
