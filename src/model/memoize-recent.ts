/**
 * Make something of a text once, for as long as the text is among those last asked for: rules ask the same of a text one
 * after the other.
 *
 * @param most How many texts are kept; at times as many again.
 */
export function memoizeRecent<Made extends object>(make: (text: string) => Made, most: number): (text: string) => Made {
  let recent = new Map<string, Made>();
  let before = new Map<string, Made>();
  return (text) => {
    let one = recent.get(text);
    if (one !== undefined) return one;
    one = before.get(text) ?? make(text);
    if (recent.size >= most) {
      before = recent;
      recent = new Map();
    }
    recent.set(text, one);
    return one;
  };
}
