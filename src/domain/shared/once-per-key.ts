/**
 * `make`, remembering its result per key. For things that are costly to make and safe to share, such as `Intl`
 * formatters. Starts afresh at `limit` keys, so that keys from outside cannot fill the memory.
 */
export function oncePerKey<Value>(limit: number, make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size >= limit) made.clear();
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
