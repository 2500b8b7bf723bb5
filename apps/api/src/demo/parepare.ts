import { businessDate } from '@lindung/domain/shared/business-date';
import {
  addMonths,
  lastDayOf,
  monthRange,
  type YearMonth,
  yearMonth,
} from '@lindung/domain/shared/year-month';

import { budgetFor } from './budget.js';
import { type Chapter, isBilled, isBudgeted, isDecreed, isPaid, isSigned } from './chapter.js';
import { decree, drawBill, payBill } from './decree-and-bill.js';
import { approver, financeOfficer, programmeOfficer } from './demo-users.js';
import { importCandidates, listOfParepare } from './import-candidates.js';
import { nonWageLine, registerPayer, signAgreement } from './sign-agreement.js';
import type { Stage } from './stage.js';

const declare = `mutation ($input: DeclarePotentialInput!) { declarePotential(input: $input) { id } }`;

/** The day on which the city and the branch signed, as published. */
const signedOn = businessDate('2024-05-13');
export const pksOfParepare = 'CONTOH/PKS/13-05-2024';
const sk = 'CONTOH/SK/13-05-2024';
export const seatsOf2024 = 744;
const budgetOf2024 = 'Iuran JKK dan JKM pekerja rentan dan miskin 2024 (contoh)';

const remarks =
  'Ditandatangani Senin, 13 Mei 2024, di Ruang Rapat Wali Kota Parepare. Hadir: Sekretaris Daerah Muh Husni Syam, ' +
  'Inspektur Iwan Asaad, Kepala Dinas Tenaga Kerja Basuki Busrah, Kepala Bappeda Zulkarnaen Nasrun, ' +
  'Kepala BKD Prasetyo Catur K. Diumumkan: 744 pekerja rentan dan miskin dari data potensi 8 ribu orang.';

const assumptions =
  'Contoh. Diasumsikan: nomor PKS, masa berlaku sampai 31 Desember 2024, satu rincian JKK dan JKM sebagai bukan penerima ' +
  'upah pada lapisan penghasilan terendah, desil 1-4 P3KE, kuota 744 mulai Mei 2024, sumber dana APBD kota, pembayar dan NPP-nya.';

/** The agreement of the city with its payer, and the potential that was declared at its signing. */
async function sign(stage: Stage): Promise<void> {
  const officer = await stage.enter(programmeOfficer);
  const regionId = await stage.regionId(officer, '73.72');
  const payerId = await registerPayer(officer, 'demo', {
    employerNumber: 'CONTOH72',
    name: 'Pemerintah Kota Parepare (NPP contoh)',
  });
  await officer.ask(declare, {
    input: {
      idempotencyKey: 'demo-potential',
      regionId,
      memberGroup: 'VULNERABLE_WORKER',
      people: 8_000,
      source: 'Data potensi desil 4 P3KE, disebut Kepala BPJS Ketenagakerjaan Makassar saat penandatanganan',
      asOf: signedOn,
    },
  });
  const agreement = {
    key: 'demo',
    kind: 'PKS',
    number: pksOfParepare,
    title: 'Perlindungan jaminan sosial ketenagakerjaan bagi pekerja rentan dan miskin Kota Parepare',
    validFrom: signedOn,
    validTo: '2024-12-31',
    officeId: await stage.officeId('KC Makassar'),
    regionId,
    government: { name: 'Akbar Ali', title: 'Penjabat Wali Kota Parepare' },
    office: { name: 'I Nyoman Hary Sujana', title: 'Kepala BPJS Ketenagakerjaan Makassar' },
    place: 'Ruang Rapat Wali Kota Parepare',
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
        monthFrom: '2024-05',
        monthTo: '2024-12',
        stages: [{ startsOn: signedOn, seats: seatsOf2024 }],
      },
    ],
  } as const;
  await signAgreement(officer, agreement, signedOn);
}

/** The city's budget of the year: what 744 workers cost from May to December. */
async function budget(stage: Stage): Promise<void> {
  const { lineId } = await stage.agreement(await stage.enter(programmeOfficer), pksOfParepare);
  await budgetFor(await stage.enter(financeOfficer), await stage.enter(approver), lineId, {
    key: 'demo-budget-2024',
    year: 2024,
    name: budgetOf2024,
    ceiling: 99_993_600n,
    documentNumber: 'CONTOH/DPA/2024',
    documentDate: '2024-01-02',
  });
}

/** A list of 8,000 candidates, of whom the officer proposes all seats and the approver decrees them. */
async function cover(stage: Stage): Promise<void> {
  const officer = await stage.enter(programmeOfficer);
  const { lineId } = await stage.agreement(officer, pksOfParepare);
  const listId = await importCandidates(officer, stage.services, listOfParepare(lineId, signedOn));
  await decree(
    officer,
    await stage.enter(approver),
    {
      key: 'demo-decree',
      number: sk,
      title: 'Penetapan 744 pekerja rentan dan miskin sebagai peserta (contoh)',
      listId,
      lineId,
      seats: seatsOf2024,
      startsOn: signedOn,
    },
    signedOn,
  );
}

/** The months of the agreement, each billed on its last day, when the one before was paid. */
const months = monthRange(yearMonth('2024-05'), yearMonth('2024-12'));

async function bill(stage: Stage, month: YearMonth): Promise<void> {
  const { lineId } = await stage.agreement(await stage.enter(programmeOfficer), pksOfParepare);
  const finance = await stage.enter(financeOfficer);
  if (months.includes(addMonths(month, -1)))
    await payBill(finance, lineId, addMonths(month, -1), `${month}-10`);
  const people = { finance, approver: await stage.enter(approver) };
  if (months.includes(month)) await drawBill(people, lineId, month, seatsOf2024);
}

/** Case A: 744 of 8,000 are protected under the agreement of 13 May 2024, billed from May to December, and paid. */
export const parepare2024: readonly Chapter[] = [
  {
    day: signedOn,
    sentence: 'Parepare signs the agreement for 744 workers.',
    isLoaded: isSigned(pksOfParepare),
    play: sign,
  },
  {
    day: signedOn,
    sentence: 'Parepare budgets Rp99,993,600 for them.',
    isLoaded: isBudgeted(budgetOf2024),
    play: budget,
  },
  {
    day: signedOn,
    sentence: 'Parepare imports 8,400 made-up candidates, and decrees 744 of them.',
    isLoaded: isDecreed(sk),
    play: cover,
  },
  ...months.map((month) => ({
    day: lastDayOf(month),
    sentence: `Parepare draws the bill for ${month}${month > '2024-05' ? ', and pays the one before' : ''}.`,
    isLoaded: isBilled('73.72', month),
    play: (stage: Stage) => bill(stage, month),
  })),
  {
    day: businessDate('2025-01-10'),
    sentence: 'Parepare pays the bill for 2024-12.',
    isLoaded: isPaid('73.72', yearMonth('2024-12')),
    play: (stage) => bill(stage, yearMonth('2025-01')),
  },
];
