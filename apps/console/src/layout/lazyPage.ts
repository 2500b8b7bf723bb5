import { lazy, type ComponentType } from 'react';

/** A page that is fetched when it is first opened; pages are named exports. */
export function lazyPage<K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K) {
  return lazy(async () => ({ default: (await load())[name] }));
}
