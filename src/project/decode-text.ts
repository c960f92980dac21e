/** A text, or where its bytes stop being UTF-8. */
export type Decoded = { readonly text: string } | { readonly line: number; readonly column: number };

/** Decode UTF-8, byte order mark included; bytes that are not UTF-8 are never replaced. */
export function decodeText(bytes: Uint8Array): Decoded {
  try {
    return { text: strict().decode(bytes) };
  } catch {
    return firstBadByte(bytes);
  }
}

function strict(): InstanceType<typeof TextDecoder> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

/** Find the first byte that is not UTF-8 by halves: the longest prefix that decodes, give or take an open character. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    try {
      strict().decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  const before = strict().decode(bytes.subarray(0, good), { stream: true });
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
