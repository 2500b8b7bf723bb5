import { businessDate } from '@lindung/domain/shared/business-date';

import { type Chapter, isDrafted } from './chapter.js';
import { maros } from './demo-users.js';
import { draftAgreement, nonWageLine, registerPayer } from './sign-agreement.js';
import type { Stage } from './stage.js';

/** A day before 28 April 2025, on which the branch spoke of the meeting. */
const metOn = businessDate('2025-04-14');
const number = 'CONTOH/PKS/MAROS/2025';

const remarks =
  'Diumumkan pada 28 April 2025 oleh Kepala Cabang BPJS Ketenagakerjaan Makassar: Pemerintah Kabupaten Maros sudah ' +
  'melakukan pertemuan yang sama.';

const assumptions =
  'Contoh. Diasumsikan: hari pertemuan, dan seluruh isi rancangan ini; belum ada yang ditandatangani, jadi tidak dihitung di mana pun.';

async function draft(stage: Stage): Promise<void> {
  const officer = await stage.enter(maros.officer);
  const payerId = await registerPayer(officer, 'demo-maros', {
    employerNumber: 'CONTOH09',
    name: 'Pemerintah Kabupaten Maros (NPP contoh)',
  });
  await draftAgreement(officer, {
    key: 'demo-maros',
    kind: 'PKS',
    number,
    title: 'Perlindungan jaminan sosial ketenagakerjaan bagi pekerja rentan Kabupaten Maros',
    validFrom: '2025-06-01',
    validTo: '2025-12-31',
    officeId: await stage.officeId('KC Makassar'),
    regionId: await stage.regionId(officer, '73.09'),
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
        monthFrom: '2025-06',
        monthTo: '2025-12',
        stages: [{ startsOn: '2025-06-01', seats: 1_000 }],
      },
    ],
  });
}

/** Case G: an agreement under negotiation. */
export const draftOfMaros: Chapter = {
  day: metOn,
  sentence: 'Maros drafts an agreement.',
  isLoaded: isDrafted(number),
  play: draft,
};
