/** Numbers that look random and are the same for the same seed and stream, on every machine. */
export interface RandomNumbers {
  /** A whole number from 0 to `end` - 1. */
  below(end: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** True in `percent` of a hundred cases. */
  happens(percent: number): boolean;
}

const GOLDEN_RATIO = 0x9e3779b9;

/** Mixes the bits of a 32-bit number so that neighbours have nothing in common (finaliser of MurmurHash3). */
const mix = (value: number) => {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
};

/** A sequence of its own for each stream of a seed: the hundredth person is the same, whoever came before. */
export const randomNumbers = (seed: number, stream: number): RandomNumbers => {
  let state = mix(mix(seed) + stream);
  const next = () => {
    state = (state + GOLDEN_RATIO) | 0;
    return (mix(state) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    happens: (percent) => below(100) < percent,
  };
};
