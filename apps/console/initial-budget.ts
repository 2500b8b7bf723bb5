import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/**
 * Fails the build when the scripts of the first page grow over a budget, in bytes after gzip: many offices sit behind
 * slow lines. Counted are the entry and all that it imports at once; pages fetched later aren't.
 */
export function initialBudget(limit: number): Plugin {
  return {
    name: 'initial-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' ? [[file.fileName, file] as const] : [],
        ),
      );
      const initial = new Set<Rolldown.OutputChunk>();
      const visit = (chunk: Rolldown.OutputChunk) => {
        if (initial.has(chunk)) return;
        initial.add(chunk);
        for (const name of chunk.imports) {
          const imported = chunks.get(name);
          if (imported) visit(imported);
        }
      };
      for (const chunk of chunks.values()) if (chunk.isEntry) visit(chunk);
      const size = [...initial].reduce((sum, { code }) => sum + gzipSync(code).length, 0);
      if (size > limit)
        this.error(`The first page needs ${size} bytes of scripts (gzip); the budget is ${limit}.`);
    },
  };
}
