import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { regionCode } from '../territory/region-code.js';
import type { Owner } from '../access/jurisdiction.js';
import { villageDirectory } from './village-directory.js';

const entry = (
  villageId: number,
  code: string,
  name: string,
  districtId: number,
  districtName: string,
  regencyId = 72,
) => ({
  villageId,
  districtId,
  regencyId,
  code: regionCode(code),
  name,
  districtName,
});

const entries = [
  entry(1, '73.72.01.1001', 'Lumpue', 10, 'Bacukiki Barat'),
  entry(2, '73.72.02.1001', 'Lompoe', 20, 'Bacukiki'),
  entry(3, '73.72.03.1001', 'Bukit Indah', 30, 'Soreang'),
  entry(4, '73.72.04.1001', 'Bukit Indah', 40, 'Ujung'),
  entry(3, '73.72.03.1001', 'Bukit Indah Lama', 30, 'Soreang'),
  entry(9, '73.11.01.2001', 'Siawung', 90, 'Barru', 11),
];
const regency = { regencyId: 72, districtId: null, villageId: null };

const ask = (reference: { code?: string; name?: string; districtName?: string }, area: Owner = regency) => {
  const found = villageDirectory(entries, area)({ code: '', name: '', districtName: '', ...reference });
  return found.ok ? found.value.villageId : found.error.code;
};

describe('villageDirectory', () => {
  it('remembers what a file says without keeping the text of the file it was cut from', () => {
    setFlagsFromString('--expose-gc');
    const sweep = runInNewContext('gc') as () => void;
    const find = villageDirectory(entries, regency);
    const pieces = 300;
    const pieceBytes = 2 ** 17;
    sweep();
    const before = process.memoryUsage().heapUsed;
    for (let piece = 0; piece < pieces; piece += 1) {
      const name = `Desa Yang Salah Tulis ${piece}`;
      const text = Buffer.alloc(pieceBytes, name.padEnd(64)).toString('latin1');
      find({ code: '', name: text.slice(0, name.length), districtName: text.slice(64, 64 + name.length) });
    }
    sweep();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan((pieces * pieceBytes) / 4);
  });

  it('suggests the villages of the area whose names are nearly so, the nearest first', () => {
    const find = villageDirectory(entries, regency);
    const near = (name: string, districtName = '') => {
      const found = find({ code: '', name, districtName });
      return found.ok ? undefined : found.error.near;
    };
    expect(near('Lumpoe')).toEqual(['Lumpue 73.72.01.1001', 'Lompoe 73.72.02.1001']);
    expect(near('Buikt Indah')).toEqual(['Bukit Indah 73.72.03.1001', 'Bukit Indah 73.72.04.1001']);
    expect(near('Buikt Indah', 'Ujung')).toEqual(['Bukit Indah 73.72.04.1001']);
    expect([near('Siawung'), near('Jakarta')]).toEqual([[], []]);
  });

  it('suggests the village of the area that is so called in another district than the one that is said', () => {
    const said = { code: '', name: 'LOMPOE', districtName: 'Kec. Soreang' };
    const lompoe = ['Lompoe 73.72.02.1001 (Bacukiki)'];
    expect(villageDirectory(entries, regency)(said)).toMatchObject({ error: { near: lompoe } });
    // A district's list is told of no village of another district.
    const found = villageDirectory(entries, { regencyId: 72, districtId: 30, villageId: null })(said);
    expect(found).toMatchObject({ error: { code: 'VILLAGE_UNKNOWN', near: [] } });
  });

  it('names those of the area that share a name, each with its code and district', () => {
    const said = { code: '', name: 'Bukit Indah', districtName: '' };
    const both = ['Bukit Indah 73.72.03.1001 (Soreang)', 'Bukit Indah 73.72.04.1001 (Ujung)'];
    expect(villageDirectory(entries, regency)(said)).toMatchObject({
      error: { code: 'VILLAGE_AMBIGUOUS', near: both },
    });
  });

  it('takes in a list of one village who lives nowhere said to live there', () => {
    const area = { regencyId: 72, districtId: 20, villageId: 2 };
    const found = villageDirectory(entries, area)({ code: '', name: '', districtName: '' });
    expect(found).toMatchObject({ ok: true, value: { villageId: 2, remark: { code: 'VILLAGE_OF_LIST' } } });
  });

  it.each([
    [{ code: '73.72.01.1001' }, 1],
    [{ code: '7372011001', name: 'something else' }, 1],
    [{ name: '73.72.02.1001' }, 2],
    [{ name: ' 7372021001 ', districtName: 'Soreang' }, 2],
    [{ name: 'LOMPOE' }, 2],
    [{ name: 'Kel. Lompoe' }, 2],
    [{ name: 'Kelurahan Bukit-Indah', districtName: 'Kec. Ujung' }, 4],
    [{ name: 'Bukit Indah Lama' }, 3],
  ])('finds the village of %o', (reference, villageId) => {
    expect(ask(reference)).toBe(villageId);
  });

  it.each([
    [{}, 'VILLAGE_EMPTY'],
    [{ code: '73.72' }, 'VILLAGE_CODE_INVALID'],
    [{ code: 'abc' }, 'VILLAGE_CODE_INVALID'],
    [{ code: '73.72.01.1099' }, 'VILLAGE_UNKNOWN'],
    [{ code: '73.11.01.2001' }, 'VILLAGE_OUTSIDE_REGION'],
    [{ name: '73.72.01.1099' }, 'VILLAGE_UNKNOWN'],
    [{ name: '73.11.01.2001' }, 'VILLAGE_OUTSIDE_REGION'],
    [{ name: 'Siawung' }, 'VILLAGE_UNKNOWN'],
    [{ name: 'Bukit Indah' }, 'VILLAGE_AMBIGUOUS'],
    [{ name: 'Lompoe', districtName: 'Soreang' }, 'VILLAGE_UNKNOWN'],
  ])('refuses %o with %s', (reference, code) => {
    expect(ask(reference)).toBe(code);
  });

  const soreang = { regencyId: 72, districtId: 30, villageId: null };
  const bukitIndah = { regencyId: 72, districtId: 30, villageId: 3 };
  it.each([
    [soreang, { name: 'Bukit Indah' }, 3],
    [soreang, { name: 'Lompoe' }, 'VILLAGE_OUTSIDE_REGION'],
    [soreang, { code: '73.72.01.1001' }, 'VILLAGE_OUTSIDE_REGION'],
    [bukitIndah, { code: '73.72.03.1001' }, 3],
    [bukitIndah, { name: 'Bukit Indah' }, 3],
    [bukitIndah, { name: 'Bukit Indah', districtName: 'Ujung' }, 'VILLAGE_OUTSIDE_REGION'],
    [bukitIndah, { code: '73.72.04.1001' }, 'VILLAGE_OUTSIDE_REGION'],
    [bukitIndah, { name: 'Siawung' }, 'VILLAGE_UNKNOWN'],
  ])('keeps a list of %o to its own villages: %o is %s', (area, reference, expected) => {
    expect(ask(reference, area)).toBe(expected);
  });
});
