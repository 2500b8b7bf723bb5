import { businessDate } from '@lindung/domain/shared/business-date';

import { type Chapter, isSigned } from './chapter.js';
import { makassar } from './demo-users.js';
import { nonWageLine, registerPayer, signAgreement } from './sign-agreement.js';
import type { Stage } from './stage.js';

/** The day of the audience at which the quota was named, as published. */
const metOn = businessDate('2024-01-29');
const number = 'CONTOH/PKS/29-01-2024';

const remarks =
  'Audiensi Senin, 29 Januari 2024, di ruang kerja Sekretaris Daerah, Balai Kota Makassar: Penjabat Sekretaris Daerah Firman Hamid ' +
  'Pagarra menerima Kepala Cabang BPJS Ketenagakerjaan I Nyoman Hari bersama Kepala Dinas Ketenagakerjaan Nielma Palamba. ' +
  'Diumumkan: program baru dengan kuota 35 ribu sepanjang 2024, secara bertahap sesuai data.';

const assumptions =
  'Contoh. Diasumsikan: bahwa PKS ditandatangani pada hari audiensi, nomor PKS, empat tahap dan tanggalnya, JKK dan JKM sebagai ' +
  'bukan penerima upah pada lapisan penghasilan terendah, desil 1-4, sumber dana APBD kota, pembayar dan NPP-nya.';

/** Seats as the data allow, 35,000 together. */
const stages = [
  { startsOn: '2024-02-01', seats: 10_000, note: 'Tahap I' },
  { startsOn: '2024-04-01', seats: 10_000, note: 'Tahap II' },
  { startsOn: '2024-07-01', seats: 8_000, note: 'Tahap III' },
  { startsOn: '2024-10-01', seats: 7_000, note: 'Tahap IV' },
] as const;

async function sign(stage: Stage): Promise<void> {
  const officer = await stage.enter(makassar.officer);
  const payerId = await registerPayer(officer, 'demo-makassar', {
    employerNumber: 'CONTOH71',
    name: 'Pemerintah Kota Makassar (NPP contoh)',
  });
  const agreement = {
    key: 'demo-makassar',
    kind: 'PKS',
    number,
    title: 'Perlindungan jaminan sosial ketenagakerjaan bagi 35.000 pekerja rentan Kota Makassar',
    validFrom: metOn,
    validTo: '2024-12-31',
    officeId: await stage.officeId('KC Makassar'),
    regionId: await stage.regionId(officer, '73.71'),
    remarks,
    assumptions,
    lines: [
      {
        ...nonWageLine,
        memberGroup: 'VULNERABLE_WORKER',
        fundingSource: 'APBD_REGENCY',
        payerId,
        decileFrom: 1,
        decileTo: 4,
        monthFrom: '2024-02',
        monthTo: '2024-12',
        stages,
      },
    ],
  } as const;
  await signAgreement(officer, agreement, metOn, await stage.enter(makassar.approver));
}

/** Case D: 35,000 seats in four stages. */
export const stagesOfMakassar: Chapter = {
  day: metOn,
  sentence: 'Makassar signs for 35,000 workers in four stages.',
  isLoaded: isSigned(number),
  play: sign,
};
