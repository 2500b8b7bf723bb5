import { expect, it } from 'vitest';
import { SHIPPED_LAW } from '../programme/shipped-law.js';
import { RegionKind } from '../territory/region-kind.js';
import { type FoundVillage, planVillageAgreements } from './plan-village-agreements.js';
import { PreviewVillageAgreements } from './village-agreements.js';

const id = '0190a8f0-7f3e-7cc4-8a5e-0d6a1b2c3d4e';
const command = PreviewVillageAgreements.parse({
  frameId: id,
  numberPattern: '{nomor}/PKS',
  title: 'Perlindungan {desa}',
  validFrom: '2024-05-01',
  validTo: '2024-12-31',
  signingOfficeId: id,
  officeSignatory: null,
  officeSignatoryTitle: null,
  place: null,
  memberGroup: 'VULNERABLE_WORKER',
  segment: 'NON_WAGE',
  programmes: ['JKK', 'JKM'],
  fundingSource: 'APBD_REGENCY',
  incomeBase: '1000000',
  monthFrom: '2024-05',
  monthTo: '2024-12',
  seats: 100,
});
const place = (kind: RegionKind, at: number): FoundVillage => ({
  id: at,
  code: `73.22.01.${at}`,
  name: 'Baebunta',
  districtId: 1,
  regencyId: 1,
  kind,
  payerId: null,
  isUnderFrame: false,
});

it('calls the payer of a ward, a village and a customary village by what each is', () => {
  const places = [RegionKind.WARD, RegionKind.VILLAGE, RegionKind.CUSTOMARY_VILLAGE].map(place);
  const plan = planVillageAgreements(SHIPPED_LAW, command, places, 1);
  if (!plan.ok) throw new Error(plan.error.code);
  expect(plan.value.planned.map(({ payerName, number }) => [payerName, number])).toEqual([
    ['Kelurahan Baebunta', '001/PKS'],
    ['Pemerintah Desa Baebunta', '002/PKS'],
    ['Pemerintah Desa Adat Baebunta', '003/PKS'],
  ]);
});
