/** Texts by name, as a map has them. */
export interface PackedTexts {
  readonly size: number;
  get(name: string): string | undefined;
  set(name: string, text: string): void;
  keys(): Iterable<string>;
}

/** How many bytes stand in one piece of memory, at the least. */
const pieceSize = 256 * 1024;
/** How many of them say how long a text is. */
const lengthSize = 4;

/**
 * Keep texts as bytes, outside of what the collector of garbage looks at: that lets garbage grow to a multiple of what is
 * kept, so of thousands of texts each would be paid for four times.
 *
 * Names are kept in the order in which they came. A text that is replaced leaves its room unused.
 */
export function packTexts(): PackedTexts {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** Name → where its text begins: number of the piece × its size + byte in it. */
  const places = new Map<string, number>();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let free = pieceSize;

  const put = (text: string): number => {
    // No character of UTF-16 needs more than three bytes.
    const most = lengthSize + text.length * 3;
    if (free + most > pieceSize) {
      pieces.push(new Uint8Array(Math.max(pieceSize, most)));
      free = 0;
    }
    const nth = pieces.length - 1;
    const piece = pieces[nth] ?? new Uint8Array(0);
    const place = nth * pieceSize + free;
    const { written } = encoder.encodeInto(text, piece.subarray(free + lengthSize));
    new DataView(piece.buffer).setUint32(free, written);
    free += lengthSize + written;
    return place;
  };

  return {
    get size() {
      return places.size;
    },
    get(name) {
      const place = places.get(name);
      const piece = place === undefined ? undefined : pieces[Math.floor(place / pieceSize)];
      if (place === undefined || !piece) return undefined;
      const start = (place % pieceSize) + lengthSize;
      return decoder.decode(piece.subarray(start, start + new DataView(piece.buffer).getUint32(start - lengthSize)));
    },
    set(name, text) {
      places.set(name, put(text));
    },
    keys: () => places.keys(),
  };
}
