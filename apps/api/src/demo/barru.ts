import { businessDate } from '@lindung/domain/shared/business-date';

import { type Chapter, isSigned } from './chapter.js';
import { barru } from './demo-users.js';
import { registerPayer, signAgreement } from './sign-agreement.js';
import type { Stage } from './stage.js';

/** The day on which the regency and the branch signed, as published. */
const signedOn = businessDate('2023-05-10');
const number = 'CONTOH/PKS/10-05-2023';

const remarks =
  'Ditandatangani Rabu, 10 Mei 2023, di Kantor Bupati Barru, bagi pegawai non-ASN di lingkup pemerintah kabupaten. ' +
  'Diumumkan: peran pemerintah kabupaten adalah konsistensi pembayaran iuran; harapannya mutu layanan dan akurasi data.';

const assumptions =
  'Contoh. Diasumsikan: nomor PKS, masa berlaku Mei 2023 sampai Desember 2024, upah Rp2.000.000, tingkat risiko I, program JKK, ' +
  'JKM, JHT dan JP, kuota 500 orang, pembayar dan NPP-nya.';

async function sign(stage: Stage): Promise<void> {
  const officer = await stage.enter(barru.officer);
  const payerId = await registerPayer(officer, 'demo-barru', {
    employerNumber: 'CONTOH11',
    name: 'Pemerintah Kabupaten Barru (NPP contoh)',
  });
  const agreement = {
    key: 'demo-barru',
    kind: 'PKS',
    number,
    title: 'Perlindungan jaminan sosial ketenagakerjaan bagi pegawai non-ASN Kabupaten Barru',
    validFrom: signedOn,
    validTo: '2024-12-31',
    officeId: await stage.officeId('KC Makassar'),
    regionId: await stage.regionId(officer, '73.11'),
    government: { name: 'Suardi Saleh', title: 'Bupati Barru' },
    office: { name: 'Ishak', title: 'Kepala BPJS Ketenagakerjaan Makassar' },
    witnesses: [
      { name: 'Abustan', title: 'Sekretaris Daerah Kabupaten Barru' },
      { name: 'Yossy Febrisia', title: 'Kepala Dinas Tenaga Kerja Kabupaten Barru' },
      { name: 'Sahir Walid', title: 'Kepala BPJS Ketenagakerjaan Pangkep-Barru' },
    ],
    place: 'Lounge lantai V Kantor Bupati Barru',
    remarks,
    assumptions,
    lines: [
      {
        memberGroup: 'NON_ASN',
        segment: 'WAGE',
        programmes: ['JKK', 'JKM', 'JHT', 'JP'],
        fundingSource: 'APBD_REGENCY',
        payerId,
        baseKind: 'NOMINAL_WAGE',
        incomeBase: '2000000',
        riskClass: 'I',
        monthFrom: '2023-05',
        monthTo: '2024-12',
        stages: [{ startsOn: signedOn, seats: 500 }],
      },
    ],
  } as const;
  await signAgreement(officer, agreement, signedOn, await stage.enter(barru.approver));
}

/** Case C: the regency's staff without the status of civil servants are covered as wage earners. */
export const nonAsnOfBarru: Chapter = {
  day: signedOn,
  sentence: 'Barru signs the agreement for its non-ASN staff.',
  isLoaded: isSigned(number),
  play: sign,
};
