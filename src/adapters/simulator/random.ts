/** A stream of random choices that a seed repeats: the same seed and the same questions give the same answers. */
export interface Random {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  between(from: number, to: number): number;
  /** True in this share of cases, 0 to 1. */
  chance(share: number): boolean;
  /** Throws for an empty list. */
  pick<One>(list: readonly One[]): One;
  /** One of the list, each as often as its weight says. */
  weighted<One extends { readonly weight: number }>(list: readonly One[]): One;
  /** So many lower-case hexadecimal digits. */
  hex(length: number): string;
  digits(length: number): string;
  /** In the form of a version 4 UUID. */
  uuid(): string;
  /** A stream of its own: what is asked of it moves no other stream. */
  fork(name: string): Random;
}

export function createRandom(seed: string): Random {
  let state = hashOf(seed);
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    return mixed(state) / 2 ** 32;
  };
  const pick = <One>(list: readonly One[]): One => {
    const one = list[Math.floor(next() * list.length)];
    if (one === undefined) throw new Error("There is nothing to pick from.");
    return one;
  };
  const text = (alphabet: string, length: number) => {
    let written = "";
    while (written.length < length) written += alphabet.charAt(Math.floor(next() * alphabet.length));
    return written;
  };
  const hex = (length: number) => text("0123456789abcdef", length);
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    between: (from, to) => from + next() * (to - from),
    chance: (share) => next() < share,
    pick,
    weighted: (list) => weightedPick(list, next()),
    hex,
    digits: (length) => text("0123456789", length),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${text("89ab", 1)}${hex(3)}-${hex(12)}`,
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}

/** A whole number from 0 up to 2^32 that differs wherever the text does. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mixed(hash);
}

function mixed(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function weightedPick<One extends { readonly weight: number }>(list: readonly One[], point: number): One {
  const total = list.reduce((sum, one) => sum + one.weight, 0);
  let left = point * total;
  for (const one of list) {
    left -= one.weight;
    if (left < 0) return one;
  }
  const last = list.at(-1);
  if (last === undefined) throw new Error("There is nothing to pick from.");
  return last;
}
