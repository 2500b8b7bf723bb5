import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Jurisdiction, type Owner, covers } from './jurisdiction.js';

const regency = fc.integer({ min: 1, max: 5 });
const district = fc.integer({ min: 11, max: 15 });
const village = fc.integer({ min: 101, max: 105 });

const owners: fc.Arbitrary<Owner> = fc.oneof(
  fc.record({ regencyId: regency, districtId: fc.constant(null), villageId: fc.constant(null) }),
  fc.record({ regencyId: regency, districtId: district, villageId: fc.constant(null) }),
  fc.record({ regencyId: regency, districtId: district, villageId: village }),
);

const jurisdictions: fc.Arbitrary<Jurisdiction> = fc.oneof(
  fc.constant({ level: 'PROVINCE' } as const),
  fc.constant({ level: 'SYSTEM' } as const),
  fc.record({ level: fc.constant('OFFICE' as const), officeId: fc.uuid(), regencyIds: fc.array(regency) }),
  fc.record({ level: fc.constant('REGENCY' as const), regionId: regency }),
  fc.record({ level: fc.constant('DISTRICT' as const), regionId: district }),
  fc.record({ level: fc.constant('VILLAGE' as const), regionId: village }),
);

/** The same rule said the other way round: the set of region ids that a row lies in, and the one that the area needs. */
const oracle = (jurisdiction: Jurisdiction, owner: Owner): boolean => {
  const liesIn = { REGENCY: [owner.regencyId], DISTRICT: [owner.districtId], VILLAGE: [owner.villageId] };
  if (jurisdiction.level === 'PROVINCE') return true;
  if (jurisdiction.level === 'SYSTEM') return false;
  if (jurisdiction.level === 'OFFICE')
    return liesIn.REGENCY.some((id) => jurisdiction.regencyIds.includes(id));
  return liesIn[jurisdiction.level].filter((id) => id === jurisdiction.regionId).length === 1;
};

describe('covers', () => {
  it('agrees with the set of regions that a row lies in', () => {
    fc.assert(
      fc.property(jurisdictions, owners, (jurisdiction, owner) => {
        expect(covers(jurisdiction, owner)).toBe(oracle(jurisdiction, owner));
      }),
    );
  });

  it('reaches nothing with an empty area', () => {
    fc.assert(
      fc.property(owners, (owner) => {
        expect(covers({ level: 'OFFICE', officeId: 'x', regencyIds: [] }, owner)).toBe(false);
        expect(covers({ level: 'SYSTEM' }, owner)).toBe(false);
      }),
    );
  });

  it('gives an office the union of its regencies', () => {
    fc.assert(
      fc.property(owners, fc.uniqueArray(regency), (owner, regencyIds) => {
        const byRegency = regencyIds.some((regionId) => covers({ level: 'REGENCY', regionId }, owner));
        expect(covers({ level: 'OFFICE', officeId: 'x', regencyIds }, owner)).toBe(byRegency);
      }),
    );
  });

  it('never shows a village officer a row of the whole district or regency', () => {
    const regencyRow = { regencyId: 1, districtId: null, villageId: null };
    expect(covers({ level: 'VILLAGE', regionId: 101 }, regencyRow)).toBe(false);
    expect(covers({ level: 'DISTRICT', regionId: 11 }, regencyRow)).toBe(false);
  });
});
