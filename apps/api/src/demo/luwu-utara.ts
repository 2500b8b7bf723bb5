import { businessDate } from '@lindung/domain/shared/business-date';

import { enactVillages, planVillages, receiveTranche } from './allocations.js';
import { budgetOf } from './budget.js';
import { areSignedUnder, type Chapter, hasAllocated, hasTranches, isSigned } from './chapter.js';
import { luwuUtara, luwuUtaraFinance } from './demo-users.js';
import { nonWageLine, registerPayer, signAgreement } from './sign-agreement.js';
import { signVillageAgreements } from './sign-village-agreements.js';
import type { Stage } from './stage.js';

/** The day of the briefing, as published. */
const metOn = businessDate('2022-12-07');
const frameNumber = 'CONTOH/MOU/07-12-2022';
const districtNumber = 'CONTOH/PKS/KECAMATAN/2023';
const villages = 166;
const year = { validFrom: '2023-01-01', validTo: '2023-12-31' } as const;

const remarks =
  'Sosialisasi Rabu, 7 Desember 2022, di Aula Lagaligo Kantor Bupati Luwu Utara, dibuka Wakil Bupati Suaib Mansur, dihadiri perwakilan ' +
  'camat dan kepala desa. Diumumkan: desa dan kecamatan diminta mengalokasikan anggaran bagi petani, nelayan, peternak dan ' +
  'pedagang kaki lima; non-ASN, aparatur desa dan pegawai syara sudah beberapa tahun ditanggung kabupaten.';

async function signVillages(stage: Stage): Promise<void> {
  const officer = await stage.enter(luwuUtara.officer);
  const officeId = await stage.officeId('KC Palopo');
  const memorandum = {
    key: 'demo-lutra',
    kind: 'MOU',
    number: frameNumber,
    title: 'Nota kesepahaman perlindungan pekerja rentan desa se-Kabupaten Luwu Utara 2023',
    validFrom: metOn,
    validTo: year.validTo,
    officeId,
    regionId: await stage.regionId(officer, '73.22'),
    remarks,
    assumptions:
      `Contoh. Diasumsikan: nota kesepahaman ini, dan bahwa ${villages} desa menandatanganinya pada hari sosialisasi untuk tahun ` +
      'anggaran 2023, masing-masing 50 pekerja selama 12 bulan dari APBDes.',
    lines: [],
  } as const;
  const frame = await signAgreement(officer, memorandum, metOn, await stage.enter(luwuUtara.approver));
  await signVillageAgreements(
    officer,
    {
      key: 'demo-lutra',
      frameId: frame.id,
      officeId,
      agreements: villages,
      numberPattern: 'CONTOH/PKS/LUTRA/2023/{nomor}',
      ...year,
      seats: 50,
    },
    metOn,
  );
}

/** What each district pays from the regency's budget, for wards too, which have no budget of their own. */
async function signDistricts(stage: Stage): Promise<void> {
  const officer = await stage.enter(luwuUtara.officer);
  const regionId = await stage.regionId(officer, '73.22');
  const { regions } = await officer.ask<{
    regions: { nodes: ReadonlyArray<{ id: string; code: string; name: string }> };
  }>(
    `query ($withinId: ID!) { regions(first: 50, filter: { level: DISTRICT, withinId: $withinId }) { nodes { id code name } } }`,
    { withinId: regionId },
  );
  const lines: object[] = [];
  for (const { id, code, name } of regions.nodes) {
    const payer = { name: `Kecamatan ${name} (contoh)`, regionId: id };
    lines.push({
      ...nonWageLine,
      memberGroup: 'VULNERABLE_WORKER',
      fundingSource: 'APBD_REGENCY',
      payerId: await registerPayer(officer, `demo-${code.replaceAll('.', '-')}`, payer),
      monthFrom: '2023-01',
      monthTo: '2023-12',
      stages: [{ startsOn: year.validFrom, seats: 10 }],
    });
  }
  const agreement = {
    key: 'demo-lutra-kecamatan',
    kind: 'PKS',
    number: districtNumber,
    title:
      'Perlindungan jaminan sosial ketenagakerjaan bagi pekerja rentan dari anggaran kecamatan Kabupaten Luwu Utara 2023',
    ...year,
    officeId: await stage.officeId('KC Palopo'),
    regionId,
    remarks,
    assumptions:
      'Contoh. Diasumsikan: PKS ini, dan bahwa setiap kecamatan menanggung 10 pekerja selama 12 bulan dari APBD, juga di kelurahan.',
    lines,
  } as const;
  await signAgreement(officer, agreement, metOn, await stage.enter(luwuUtara.approver));
}

const allocated = { key: 'demo-lutra-alokasi', year: 2023 } as const;
const enactedOn = businessDate('2022-12-30');
const receivedOn = businessDate('2023-03-30');

/** Each village sets aside for 50 workers, by its RKPDes and its Perdes; beside them stands an APBD line of each district. */
async function allocate(stage: Stage): Promise<void> {
  const [finance, approver] = [await stage.enter(luwuUtaraFinance), await stage.enter(luwuUtara.approver)];
  const plan = { ...allocated, people: 50, monthFrom: '2023-01', plannedOn: metOn };
  await planVillages({ finance }, plan);
  const { regions } = await finance.ask<{
    regions: { nodes: ReadonlyArray<{ id: string; code: string; name: string }> };
  }>(
    `query ($withinId: ID!) { regions(first: 50, filter: { level: DISTRICT, withinId: $withinId }) { nodes { id code name } } }`,
    { withinId: await stage.regionId(finance, '73.22') },
  );
  for (const { id, code, name } of regions.nodes)
    await budgetOf(finance, approver, {
      key: `demo-apbd-${code.replaceAll('.', '-')}`,
      regionId: id,
      year: 2023,
      name: `Iuran pekerja rentan Kecamatan ${name}`,
      ceiling: 2_016_000n,
      documentNumber: 'CONTOH/DPA/KECAMATAN/2023',
      documentDate: enactedOn,
    });
  await enactVillages({ finance, approver }, { ...allocated, enactedOn });
}

/** Case E: villages and districts plan their workers of 2023. */
export const luwuUtara2023: readonly Chapter[] = [
  {
    day: metOn,
    sentence: `Luwu Utara drafts and signs ${villages} agreements of villages for 2023.`,
    isLoaded: areSignedUnder(frameNumber),
    play: signVillages,
  },
  {
    day: metOn,
    sentence: 'Luwu Utara signs what its districts pay.',
    isLoaded: isSigned(districtNumber),
    play: signDistricts,
  },
  {
    day: enactedOn,
    sentence: `${villages} villages of Luwu Utara enact what they set aside for 2023.`,
    isLoaded: hasAllocated('73.22', 2023, 'ENACTED'),
    play: allocate,
  },
  {
    day: receivedOn,
    sentence: 'The villages of Luwu Utara receive their first tranche.',
    isLoaded: hasTranches('73.22', 2023),
    play: async (stage) =>
      receiveTranche({ finance: await stage.enter(luwuUtaraFinance) }, { ...allocated, receivedOn }),
  },
];
