import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  compareCoverage,
  compareExports,
  compareParts,
  compareReads,
  type Difference,
  type Matrix,
  plantMatrix,
  trespass,
} from './access-matrix.js';
import { seededSample } from './seeded-sample.js';
import { World } from './world.js';

/** Whoever changes nothing gets the same sample again; the whole runs in the long suite. */
const seed = 20240531;

describe('everybody, asked for a sample of what each level owns', () => {
  let matrix: Matrix;
  beforeAll(async () => {
    matrix = await plantMatrix(await World.create());
  }, 120_000);
  afterAll(() => matrix.world.close());

  it('is told exactly what the policy says: in lists, counts, sums and one by one', async () => {
    expect(new Set(matrix.owned.map(({ kind }) => kind)).size).toBe(17);
    const objects = seededSample(matrix.owned, 12, seed);
    const different: Difference[] = [];
    for (const actor of matrix.actors) {
      different.push(...(await compareReads(matrix, actor, objects)));
      different.push(...(await compareCoverage(matrix, actor)));
    }
    expect(different).toEqual([]);
  }, 120_000);

  it('is told what a record consists of, and what was done to it, where it may see the record', async () => {
    const objects = seededSample(matrix.owned, 8, seed);
    const different: Difference[] = [];
    for (const actor of matrix.actors) different.push(...(await compareParts(matrix, actor, objects)));
    expect(different).toEqual([]);
  }, 120_000);

  it('exports exactly the rows of the list', async () => {
    const different: Difference[] = [];
    for (const actor of seededSample(matrix.actors, 8, seed))
      different.push(...(await compareExports(matrix, actor)));
    expect(different).toEqual([]);
  }, 120_000);

  it('changes nothing outside of the own area, of whatever level it is', async () => {
    const different: Difference[] = [];
    let tried = 0;
    for (const actor of matrix.actors) {
      const outcome = await trespass(actor, seededSample(matrix.owned, 10, seed));
      different.push(...outcome.different);
      tried += outcome.tried;
    }
    expect(different).toEqual([]);
    expect(tried).toBeGreaterThan(matrix.actors.length);
  }, 120_000);
});
