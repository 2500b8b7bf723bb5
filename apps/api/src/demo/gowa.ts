import { businessDate } from '@lindung/domain/shared/business-date';

import { enactVillages, planVillages } from './allocations.js';
import { areSignedUnder, type Chapter, hasAllocated } from './chapter.js';
import { gowa, gowaFinance } from './demo-users.js';
import { signAgreement } from './sign-agreement.js';
import { signVillageAgreements } from './sign-village-agreements.js';
import type { Stage } from './stage.js';

const villages = 121;
const frameOf = (year: string) => `CONTOH/MOU/GOWA/${year}`;
const remarks =
  'Diberitakan: kepala desa dan BPJS Ketenagakerjaan Makassar menandatangani perjanjian bagi pekerja rentan di desa, di bawah nota ' +
  'kesepahaman kabupaten dan cabang yang lebih dulu.';

/** What a year brings: a memorandum, and under it an agreement of each village. */
interface Year {
  readonly year: string;
  readonly framedOn: string;
  readonly signedOn: string;
  readonly validFrom: string;
  /** The memorandum asks for no fewer than a hundred; before it did not say so. */
  readonly isMinimum: boolean;
}

async function signYear(
  stage: Stage,
  { year, framedOn, signedOn, validFrom, isMinimum }: Year,
): Promise<void> {
  const officer = await stage.enter(gowa.officer);
  const key = `demo-gowa-${year}`;
  const days = { validFrom, validTo: `${year}-12-31` };
  const officeId = await stage.officeId('KC Makassar');
  const before = isMinimum ? await stage.agreement(officer, frameOf('2024')) : undefined;
  const memorandum = {
    key,
    kind: 'MOU',
    number: frameOf(year),
    title: `Nota kesepahaman perlindungan pekerja rentan desa se-Kabupaten Gowa ${year}`,
    ...days,
    officeId,
    regionId: await stage.regionId(officer, '73.06'),
    remarks,
    assumptions:
      `Contoh. Diasumsikan: isi, nomor dan hari nota kesepahaman, ${villages} desa dengan ` +
      `${isMinimum ? 'sekurang-kurangnya ' : ''}100 pekerja, JKK dan JKM sebagai bukan penerima upah dari APBDes.`,
    ...(before ? { renewsId: before.id, minimumSeats: 100 } : {}),
    lines: [],
  } as const;
  const frame = await signAgreement(officer, memorandum, framedOn, await stage.enter(gowa.approver));
  await signVillageAgreements(
    officer,
    {
      key,
      frameId: frame.id,
      officeId,
      agreements: villages,
      numberPattern: `CONTOH/PKS/GOWA/${year}/{nomor}`,
      ...days,
      seats: 100,
    },
    signedOn,
  );
}

/** What each village sets aside for its hundred workers: 2.31 % of its fund, as was published of 2023; enacted, or planned alone. */
const allocationOf = (year: number, day: string, monthFrom: string, isEnacted: boolean): Chapter => ({
  day: businessDate(day),
  sentence: `${villages} villages of Gowa set money aside for ${year}.`,
  isLoaded: hasAllocated('73.06', year, isEnacted ? 'ENACTED' : 'PLANNED'),
  play: async (stage) => {
    const [finance, approver] = [await stage.enter(gowaFinance), await stage.enter(gowa.approver)];
    const of = { key: `demo-gowa-alokasi-${year}`, year };
    await planVillages(
      { finance },
      { ...of, people: 100, monthFrom, villageFund: 872_727_000n, plannedOn: day },
    );
    if (isEnacted) await enactVillages({ finance, approver }, { ...of, enactedOn: day });
  },
});

const chapterOf = (year: Year): Chapter => ({
  day: businessDate(year.signedOn),
  sentence: `Gowa drafts and signs ${villages} agreements of villages for ${year.year}.`,
  isLoaded: areSignedUnder(frameOf(year.year)),
  play: (stage) => signYear(stage, year),
});

/** Case F: villages sign an agreement each under a memorandum; the days of the signing were published. */
export const villagesOfGowa2024 = chapterOf({
  year: '2024',
  framedOn: '2024-04-01',
  signedOn: '2024-04-23',
  validFrom: '2024-01-01',
  isMinimum: false,
});
export const villagesOfGowa2025 = chapterOf({
  year: '2025',
  framedOn: '2025-04-01',
  signedOn: '2025-04-24',
  validFrom: '2025-04-01',
  isMinimum: true,
});
export const allocationsOfGowa2024 = allocationOf(2024, '2024-04-23', '2024-01', true);
export const allocationsOfGowa2025 = allocationOf(2025, '2025-04-24', '2025-04', false);
