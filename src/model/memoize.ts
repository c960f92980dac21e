/** Make something of a name once, however often it is asked for; for names of which there are few, such as locales. */
export function memoize<Made>(make: (name: string) => Made): (name: string) => Made {
  const made = new Map<string, Made>();
  return (name) => {
    let one = made.get(name);
    if (one === undefined) made.set(name, (one = make(name)));
    return one;
  };
}
