import { type BusinessDate, businessDate } from '@lindung/domain/shared/business-date';
import { addMonths, lastDayOf, monthOf, monthRange, yearMonth } from '@lindung/domain/shared/year-month';

import { type Chapter, isBilled, isDecreed, isPaid, isSigned } from './chapter.js';
import { decree, drawBill, payBill } from './decree-and-bill.js';
import { barru, financeOfficerOfBarru } from './demo-users.js';
import { importCandidates, listOfBarru } from './import-candidates.js';
import { registerPayer, signAgreement } from './sign-agreement.js';
import type { Stage } from './stage.js';

/** The day on which the regency and the branch signed, as published. */
const signedOn = businessDate('2023-05-10');
const number = 'CONTOH/PKS/10-05-2023';
const sk = 'CONTOH/SK/10-05-2023';
const members = 40;

const remarks =
  'Ditandatangani Rabu, 10 Mei 2023, di Kantor Bupati Barru, bagi pegawai non-ASN di lingkup pemerintah kabupaten. ' +
  'Diumumkan: peran pemerintah kabupaten adalah konsistensi pembayaran iuran; harapannya mutu layanan dan akurasi data.';

const assumptions =
  'Contoh. Diasumsikan: nomor PKS, masa berlaku Mei 2023 sampai Desember 2024, upah Rp2.000.000, tingkat risiko I, program JKK, ' +
  'JKM, JHT dan JP, kuota 500 orang, 40 pegawai yang didaftarkan, pembayar dan NPP-nya, dan hari pembayaran setiap bulan.';

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

/** 40 of the staff are listed, proposed and decreed. */
async function cover(stage: Stage): Promise<void> {
  const officer = await stage.enter(barru.officer);
  const { lineId } = await stage.agreement(officer, number);
  const listId = await importCandidates(officer, stage.services, listOfBarru(lineId, signedOn));
  const wanted = {
    key: 'demo-barru-decree',
    number: sk,
    title: 'Penetapan 40 pegawai non-ASN sebagai peserta (contoh)',
    listId,
    lineId,
    seats: members,
    startsOn: signedOn,
  };
  await decree(officer, await stage.enter(barru.approver), wanted, signedOn);
}

/** The months that are billed, each on its last day. */
const months = monthRange(yearMonth('2023-05'), yearMonth('2023-12'));

/** The days on which they were paid: two after the day on which they were due, one not at all. */
const paidOn = ['06-12', '07-10', '08-15', '09-22', '10-16', '11-13', '12-20'].map((day) =>
  businessDate(`2023-${day}`),
);

const draws = (month: (typeof months)[number]): Chapter => ({
  day: lastDayOf(month),
  sentence: `Barru draws the bill for ${month}.`,
  isLoaded: isBilled('73.11', month),
  play: async (stage) => {
    const { lineId } = await stage.agreement(await stage.enter(barru.officer), number);
    const people = {
      finance: await stage.enter(financeOfficerOfBarru),
      approver: await stage.enter(barru.approver),
    };
    await drawBill(people, lineId, month, members, 'demo-barru');
  },
});

const pays = (day: BusinessDate): Chapter => {
  const month = addMonths(monthOf(day), -1);
  return {
    day,
    sentence: `Barru pays the bill for ${month}.`,
    isLoaded: isPaid('73.11', month),
    play: async (stage) => {
      const { lineId } = await stage.agreement(await stage.enter(barru.officer), number);
      await payBill(await stage.enter(financeOfficerOfBarru), lineId, month, day, 'demo-barru');
    },
  };
};

/** Case C: the regency's staff without the status of civil servants are covered as wage earners, and their bills paid or not. */
export const nonAsnOfBarru: readonly Chapter[] = [
  {
    day: signedOn,
    sentence: 'Barru signs the agreement for its non-ASN staff.',
    isLoaded: isSigned(number),
    play: sign,
  },
  {
    day: signedOn,
    sentence: 'Barru decrees 40 of its staff.',
    isLoaded: isDecreed(sk),
    play: cover,
  },
  ...months.map(draws),
  ...paidOn.map(pays),
];
