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
import { World } from './world.js';

const tenMinutes = 600_000;

describe('everybody, asked for all that each level owns', () => {
  let matrix: Matrix;
  beforeAll(async () => {
    matrix = await plantMatrix(await World.create());
  }, tenMinutes);
  afterAll(() => matrix.world.close());

  const differencesOf = async (
    compare: (actor: Matrix['actors'][number]) => Promise<readonly Difference[]>,
  ) => {
    const different: Difference[] = [];
    for (const actor of matrix.actors) different.push(...(await compare(actor)));
    return different;
  };

  it(
    'is told exactly what the policy says: in lists, counts, sums and one by one',
    async () => {
      expect(
        await differencesOf(async (actor) => [
          ...(await compareReads(matrix, actor, matrix.owned)),
          ...(await compareCoverage(matrix, actor)),
        ]),
      ).toEqual([]);
    },
    tenMinutes,
  );

  it(
    'is told what each record consists of, and what was done to it, where it may see the record',
    async () => {
      expect(await differencesOf((actor) => compareParts(matrix, actor, matrix.owned))).toEqual([]);
    },
    tenMinutes,
  );

  it(
    'exports exactly the rows of each list',
    async () => {
      expect(await differencesOf((actor) => compareExports(matrix, actor))).toEqual([]);
    },
    tenMinutes,
  );

  it(
    'changes nothing outside of the own area, of whatever level it is',
    async () => {
      expect(await differencesOf(async (actor) => (await trespass(actor, matrix.owned)).different)).toEqual(
        [],
      );
    },
    tenMinutes,
  );
});
