import { businessDate } from '@lindung/domain/shared/business-date';
import { yearMonth } from '@lindung/domain/shared/year-month';

import { budgetFor } from './budget.js';
import { type Chapter, isBilled, isBudgeted, isDecreed, isPaused } from './chapter.js';
import { decree, drawBill } from './decree-and-bill.js';
import { approver, financeOfficer, programmeOfficer } from './demo-users.js';
import { order } from './order.js';
import { pksOfParepare, seatsOf2024 } from './parepare.js';
import { type DemoAgreement, nonWageLine, signAgreement } from './sign-agreement.js';
import type { Stage } from './stage.js';

const firstSignedOn = businessDate('2024-12-20');
const pausedOn = businessDate('2025-01-24');
/** The day of the memorandum, as published. */
const signedOn = businessDate('2025-04-28');
const firstAddendum = 'CONTOH/ADD/20-12-2024';
const secondAddendum = 'CONTOH/ADD/28-04-2025';
const firstSk = 'CONTOH/SK/20-12-2024';
const secondSk = 'CONTOH/SK/28-04-2025';
const thirdSk = 'CONTOH/SK/28-04-2025-B';
const seatsOf2025 = 1_000;
const budgetOf2025 = 'Iuran JKK dan JKM pekerja rentan dan miskin 2025 (contoh)';

const branch = { name: 'I Nyoman Hary Sujana', title: 'Kepala BPJS Ketenagakerjaan Makassar' } as const;
const mayor = { name: 'Tasming Hamid', title: 'Wali Kota Parepare' } as const;

const remarks =
  'Nota kesepahaman ditandatangani Senin, 28 April 2025. Diumumkan: sekitar 750 orang sudah ditanggung, mulai April ditambah menjadi ' +
  '1.000 orang; sebelumnya anggaran harus menunggu karena instruksi presiden; setiap tahun targetnya bertambah.';

/** Signs an addendum whose line has the payer, the group and the deciles of the agreement, and has the members of a line go on. */
async function extend(
  stage: Stage,
  addendum: Omit<DemoAgreement, 'kind' | 'title' | 'officeId' | 'regionId' | 'amendsId' | 'lines'> & {
    readonly seats: number;
    readonly monthFrom: string;
    /** Whose members go on. */
    readonly continues: string;
    readonly sk: string;
    readonly skTitle: string;
  },
  on: string,
  goOn: (amendsId: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { seats, monthFrom, continues, sk, skTitle, ...content } = addendum;
  const officer = await stage.enter(programmeOfficer);
  const { id: amendsId, payerId } = await stage.agreement(officer, pksOfParepare);
  const reviewer = await stage.enter(approver);
  const signed = await signAgreement(
    officer,
    {
      ...content,
      kind: 'ADDENDUM',
      title: 'Adendum perlindungan pekerja rentan dan miskin Kota Parepare',
      officeId: await stage.officeId('KC Makassar'),
      regionId: await stage.regionId(officer, '73.72'),
      amendsId,
      lines: [
        {
          ...nonWageLine,
          memberGroup: 'VULNERABLE_WORKER',
          fundingSource: 'APBD_REGENCY',
          payerId,
          decileFrom: 1,
          decileTo: 4,
          monthFrom,
          monthTo: content.validTo.slice(0, 7),
          stages: [{ startsOn: content.validFrom, seats }],
        },
      ],
    },
    on,
    reviewer,
  );
  await goOn(amendsId);
  const wanted = {
    key: `${content.key}-decree`,
    number: sk,
    title: skTitle,
    source: 'MEMBERS',
    fromLineId: (await stage.agreement(officer, continues)).lineId,
    lineId: signed.lines[0]?.id ?? '',
    seats: seatsOf2024,
    startsOn: content.validFrom,
  } as const;
  await decree(officer, reviewer, wanted, on);
  if (seats > seatsOf2024)
    await decree(
      officer,
      reviewer,
      {
        key: `${content.key}-new-seats`,
        number: thirdSk,
        title: `Penetapan ${seats - seatsOf2024} pekerja rentan dan miskin dari daftar tunggu, April-Desember 2025 (contoh)`,
        source: 'WAITING_LIST',
        lineId: wanted.lineId,
        seats: seats - seatsOf2024,
        startsOn: content.validFrom,
      },
      on,
    );
}

/** The first months of 2025 are agreed on before the budget is there. */
const firstQuarter = (stage: Stage): Promise<void> =>
  extend(
    stage,
    {
      key: 'demo-2025-1',
      number: firstAddendum,
      validFrom: '2025-01-01',
      validTo: '2025-03-31',
      monthFrom: '2025-01',
      seats: seatsOf2024,
      continues: pksOfParepare,
      sk: firstSk,
      skTitle: 'Penetapan lanjutan 744 pekerja rentan dan miskin, Januari-Maret 2025 (contoh)',
      remarks: 'Adendum ini tidak diberitakan; ia membuat jeda Januari-Maret 2025 dapat diperiksa.',
      assumptions:
        'Contoh. Diasumsikan: seluruh adendum ini, yaitu lanjutan 744 orang untuk Januari-Maret 2025 sambil menunggu anggaran.',
    },
    firstSignedOn,
  );

async function pause(stage: Stage): Promise<void> {
  const officer = await stage.enter(programmeOfficer);
  const { id } = await stage.agreement(officer, pksOfParepare);
  await order(officer, await stage.enter(approver), id, {
    kind: 'PAUSE',
    effectiveOn: '2025-01-01',
    reason: 'Efisiensi belanja daerah: anggaran iuran menunggu (contoh)',
    basis: 'Instruksi Presiden Nomor 1 Tahun 2025',
  });
}

async function signMemorandum(stage: Stage): Promise<void> {
  const officer = await stage.enter(programmeOfficer);
  const reviewer = await stage.enter(approver);
  const memorandum = {
    key: 'demo-mou-2025',
    kind: 'MOU',
    number: 'CONTOH/MOU/28-04-2025',
    title: 'Nota kesepahaman perlindungan pekerja rentan dan miskin Kota Parepare',
    validFrom: signedOn,
    validTo: '2025-12-31',
    officeId: await stage.officeId('KC Makassar'),
    regionId: await stage.regionId(officer, '73.72'),
    government: mayor,
    office: branch,
    remarks,
    assumptions: 'Contoh. Diasumsikan: nomor, masa berlaku dan isi nota kesepahaman.',
    lines: [],
  } as const;
  await signAgreement(officer, memorandum, signedOn, reviewer);
}

/** The memorandum, the addendum that carries 1,000 seats, the end of the pause, and the decrees: 744 go on, 256 new ones come from the waiting list. */
async function resume(stage: Stage): Promise<void> {
  await signMemorandum(stage);
  const goOn = async (amendsId: string) =>
    order(await stage.enter(programmeOfficer), await stage.enter(approver), amendsId, {
      kind: 'RESUME',
      resumption: 'REENTER',
      effectiveOn: signedOn,
      reason: 'Anggaran iuran tersedia lagi mulai April 2025 (contoh)',
      basis: 'Nota kesepahaman 28 April 2025',
    });
  const addendum = {
    key: 'demo-2025-2',
    number: secondAddendum,
    validFrom: signedOn,
    validTo: '2025-12-31',
    monthFrom: '2025-04',
    seats: seatsOf2025,
    continues: firstAddendum,
    sk: secondSk,
    skTitle: 'Penetapan lanjutan 744 pekerja rentan dan miskin, April-Desember 2025 (contoh)',
    remarks,
    assumptions:
      'Contoh. Diasumsikan: adendum ini, satu rincian JKK dan JKM dengan kuota 1.000 untuk April-Desember 2025, sumber dana APBD kota.',
  } as const;
  await extend(stage, addendum, signedOn, goOn);
}

/** The budget that the city waited for: what 1,000 workers cost from April to December. */
async function budget(stage: Stage): Promise<void> {
  const { lineId } = await stage.agreement(await stage.enter(programmeOfficer), secondAddendum);
  await budgetFor(await stage.enter(financeOfficer), await stage.enter(approver), lineId, {
    key: 'demo-budget-2025',
    year: 2025,
    name: budgetOf2025,
    ceiling: 151_200_000n,
    documentNumber: 'CONTOH/DPA/2025',
    documentDate: '2025-04-28',
  });
}

async function billApril(stage: Stage): Promise<void> {
  const { lineId } = await stage.agreement(await stage.enter(programmeOfficer), secondAddendum);
  const people = { finance: await stage.enter(financeOfficer), approver: await stage.enter(approver) };
  await drawBill(people, lineId, '2025-04', seatsOf2025);
}

/** Case B: a pause from January to March 2025, and 1,000 workers from April on. */
export const parepare2025: readonly Chapter[] = [
  {
    day: firstSignedOn,
    sentence: 'Parepare agrees on January to March 2025 for 744 workers.',
    isLoaded: isDecreed(firstSk),
    play: firstQuarter,
  },
  {
    day: pausedOn,
    sentence: 'Parepare pauses from January 2025 on.',
    isLoaded: isPaused(pksOfParepare),
    play: pause,
  },
  {
    day: signedOn,
    sentence: 'Parepare goes on with 1,000 workers.',
    isLoaded: isDecreed(thirdSk),
    play: resume,
  },
  {
    day: signedOn,
    sentence: 'Parepare budgets Rp151,200,000 for them.',
    isLoaded: isBudgeted(budgetOf2025),
    play: budget,
  },
  {
    day: businessDate('2025-04-30'),
    sentence: 'Parepare draws the bill for 2025-04.',
    isLoaded: isBilled('73.72', yearMonth('2025-04')),
    play: billApril,
  },
];
