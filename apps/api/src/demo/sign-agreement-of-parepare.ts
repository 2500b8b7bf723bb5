import type { DemoVisitor } from './demo-visitor.js';

const createPayer = `mutation ($input: CreatePayerInput!) { createPayer(input: $input) { id } }`;
const create = `mutation ($input: CreateAgreementInput!) { createAgreement(input: $input) { id lines { id } } }`;
const sign = `mutation ($input: SignAgreementInput!) { signAgreement(input: $input) { id } }`;
const declare = `mutation ($input: DeclarePotentialInput!) { declarePotential(input: $input) { id } }`;

/** The day on which the city and the branch signed, as published. */
export const signedOn = '2024-05-13';

const remarks =
  'Ditandatangani Senin, 13 Mei 2024, di Ruang Rapat Wali Kota Parepare. Hadir: Sekretaris Daerah Muh Husni Syam, ' +
  'Inspektur Iwan Asaad, Kepala Dinas Tenaga Kerja Basuki Busrah, Kepala Bappeda Zulkarnaen Nasrun, ' +
  'Kepala BKD Prasetyo Catur K. Diumumkan: 744 pekerja rentan dan miskin dari data potensi 8 ribu orang.';

const assumptions =
  'Contoh. Diasumsikan: nomor PKS, masa berlaku sampai 31 Desember 2024, satu rincian JKK dan JKM sebagai bukan penerima ' +
  'upah pada lapisan penghasilan terendah, desil 1-4 P3KE, kuota 744 mulai Mei 2024, sumber dana APBD kota, pembayar dan NPP-nya.';

/** The agreement of 13 May 2024 with its payer and the potential that was declared. @returns the id of its one line */
export async function signAgreementOfParepare(
  officer: DemoVisitor,
  signingOfficeId: string,
  regionId: string,
): Promise<string> {
  const { createPayer: payer } = await officer.ask<{ createPayer: { id: string } }>(createPayer, {
    input: {
      idempotencyKey: 'demo-payer',
      employerNumber: 'CONTOH72',
      name: 'Pemerintah Kota Parepare (NPP contoh)',
    },
  });
  const { createAgreement: draft } = await officer.ask<{
    createAgreement: { id: string; lines: [{ id: string }] };
  }>(create, {
    input: {
      idempotencyKey: 'demo-agreement',
      number: 'CONTOH/PKS/13-05-2024',
      title: 'Perlindungan jaminan sosial ketenagakerjaan bagi pekerja rentan dan miskin Kota Parepare',
      kind: 'PKS',
      validFrom: signedOn,
      validTo: '2024-12-31',
      signingOfficeId,
      parties: [
        {
          side: 'GOVERNMENT',
          regionId,
          signatory: 'Akbar Ali',
          signatoryTitle: 'Penjabat Wali Kota Parepare',
        },
        {
          side: 'OFFICE',
          officeId: signingOfficeId,
          signatory: 'I Nyoman Hary Sujana',
          signatoryTitle: 'Kepala BPJS Ketenagakerjaan Makassar',
        },
      ],
      place: 'Ruang Rapat Wali Kota Parepare',
      remarks,
      assumptions,
      lines: [
        {
          memberGroup: 'VULNERABLE_WORKER',
          segment: 'NON_WAGE',
          programmes: ['JKK', 'JKM'],
          fundingSource: 'APBD_REGENCY',
          payerId: payer.id,
          incomeBase: '1000000',
          decileFrom: 1,
          decileTo: 4,
          monthFrom: '2024-05',
          monthTo: '2024-12',
          stages: [{ startsOn: signedOn, seats: 744 }],
        },
      ],
    },
  });
  await officer.ask(sign, {
    input: { idempotencyKey: 'demo-agreement-signed', id: draft.id, version: 1, signedOn },
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
  return draft.lines[0].id;
}
