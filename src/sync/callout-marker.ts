/** A text, and the marker of a callout that a formatter has made a part of it: some escape `[!NOTE]`, and it is text. */
export interface MarkedText {
  /** With the white space behind it; empty where there is none. */
  readonly marker: string;
  readonly prose: string;
}

/** Tell the marker at the start of a source value from its prose. */
export function splitMarker(value: string): MarkedText {
  const marker = /^\\?\[![\w-]+\\?\][+-]?(?:\s+|\\\n)(?=\S)/.exec(value)?.[0] ?? '';
  return { marker, prose: value.slice(marker.length) };
}
