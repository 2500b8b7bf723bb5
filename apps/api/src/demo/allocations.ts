import type { DemoVisitor } from './demo-visitor.js';

/** Who acts for the villages of a regency: one enters, another evaluates and confirms. */
interface Desk {
  readonly finance: DemoVisitor;
  readonly approver: DemoVisitor;
}

/** What each village of a regency sets aside in a year. `key` tells the requests from those of others. */
interface DemoAllocation {
  readonly key: string;
  readonly year: number;
  readonly people: number;
  readonly monthFrom: string;
  readonly villageFund?: bigint;
  readonly plannedOn: string;
}

const note = 'Contoh: nomor dokumen, kode rekening dan pagu Dana Desa diasumsikan.';
const read = `query ($filter: AllocationFilter) { allocations(first: 200, filter: $filter) { nodes { id version } } }`;
const documentOf = (name: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`;

const rowsOf = async (by: DemoVisitor, year: number): Promise<readonly object[]> =>
  (await by.ask<{ allocations: { nodes: readonly object[] } }>(read, { filter: { year } })).allocations.nodes;

/** Plans the same for every village of the regency, by its RKPDes. */
export async function planVillages(
  { finance }: Pick<Desk, 'finance'>,
  { key, year, people, monthFrom, villageFund, plannedOn }: DemoAllocation,
): Promise<void> {
  await finance.ask(documentOf('planAllocations'), {
    input: {
      idempotencyKey: `${key}-plan`,
      year,
      villageFund: villageFund?.toString() ?? null,
      lines: [
        {
          memberGroup: 'VULNERABLE_WORKER',
          segment: 'NON_WAGE',
          programmes: ['JKK', 'JKM'],
          incomeBase: '1000000',
          people,
          monthFrom,
          monthTo: `${year}-12`,
          fundingSource: 'APBDES',
          accountCode: '5.2.1',
          activityCode: '4.6.90',
          name: 'Iuran jaminan sosial ketenagakerjaan pekerja rentan',
        },
      ],
      documentNumber: `CONTOH/RKPDES/${year}`,
      documentDate: plannedOn,
      note,
    },
  });
}

/** Takes what is planned through proposal, evaluation, village regulation and its confirmation. */
export async function enactVillages(
  { finance, approver }: Desk,
  { key, year, enactedOn }: { readonly key: string; readonly year: number; readonly enactedOn: string },
): Promise<void> {
  for (const [by, name, number, fields] of [
    [finance, 'proposeAllocations', 'RAPBDES', {}],
    [approver, 'evaluateAllocations', 'EVALUASI', { isAccepted: true }],
    [finance, 'enactAllocations', 'PERDES', {}],
    [approver, 'confirmAllocations', 'PERDES', { isGranted: true }],
  ] as const)
    await by.ask(documentOf(name), {
      input: {
        idempotencyKey: `${key}-${name}`,
        rows: await rowsOf(by, year),
        documentNumber: `CONTOH/${number}/${year}`,
        documentDate: enactedOn,
        note,
        ...fields,
      },
    });
}

/** Records the first tranche of each village, a share of what is enacted. */
export async function receiveTranche(
  { finance }: Pick<Desk, 'finance'>,
  { key, year, receivedOn }: { readonly key: string; readonly year: number; readonly receivedOn: string },
): Promise<void> {
  await finance.ask(documentOf('recordTranches'), {
    input: {
      idempotencyKey: `${key}-tranche`,
      rows: await rowsOf(finance, year),
      fundingSource: 'APBDES',
      receivedOn,
      sharePpm: 600_000,
      documentNumber: `CONTOH/SALUR/1/${year}`,
    },
  });
}
