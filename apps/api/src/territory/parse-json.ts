/** A FeatureCollection has eight levels; files of others may have some more. */
const DEEPEST = 32;

/** How deep arrays and objects of a text of JSON lie in each other, at most `limit + 1`. Strings are passed over. */
function depthOf(text: string, limit: number): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length && deepest <= limit; at += 1) {
    const character = text[at];
    if (character === '"') {
      at += 1;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    } else if (character === '[' || character === '{') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (character === ']' || character === '}') depth -= 1;
  }
  return deepest;
}

/** Reads JSON of somebody else: what is nested too deep is not even parsed. */
export function parseJson(text: string): { readonly value: unknown } | 'NESTED' | 'INVALID' {
  if (depthOf(text, DEEPEST) > DEEPEST) return 'NESTED';
  try {
    return { value: JSON.parse(text) };
  } catch {
    return 'INVALID';
  }
}
