import type { DemoVisitor } from './demo-visitor.js';

const create = `mutation ($input: CreateOfficeInput!) { createOffice(input: $input) { id } }`;
const update = `mutation ($input: UpdateOfficeInput!) { updateOffice(input: $input) { id } }`;

/** From when to when an office is known under a name and a head is what the news said; the day within the year is assumed. */
interface Office {
  readonly key: string;
  readonly name: string;
  readonly kind: 'REGIONAL_OFFICE' | 'BRANCH' | 'PIONEER_BRANCH';
  readonly headName?: string;
  readonly validFrom: string;
  readonly areas: readonly string[];
  readonly changes?: ReadonlyArray<{ name?: string; headName?: string; validFrom: string }>;
}

const regionalOffice: Office = {
  key: 'kanwil',
  name: 'Kanwil Sulawesi Maluku',
  kind: 'REGIONAL_OFFICE',
  validFrom: '2022-01-01',
  areas: [],
  changes: [{ headName: 'Mintje Wattu', validFrom: '2023-01-01' }],
};

const makassar: Office = {
  key: 'kc-makassar',
  name: 'KC Makassar',
  kind: 'BRANCH',
  headName: 'Hendrayanto',
  validFrom: '2022-01-01',
  areas: ['73.71', '73.06', '73.09', '73.02', '73.13', '73.07', '73.03', '73.72', '73.11'],
  changes: [
    { headName: 'Ishak', validFrom: '2023-01-01' },
    { headName: 'I Nyoman Hary Sujana', validFrom: '2024-01-01' },
  ],
};

const palopo: Office = {
  key: 'kc-palopo',
  name: 'KC Palopo',
  kind: 'BRANCH',
  validFrom: '2022-01-01',
  areas: ['73.73', '73.17', '73.22', '73.24', '73.18', '73.26'],
};

const pangkep: Office = {
  key: 'kcp-pangkep',
  name: 'KCP Pangkep-Barru',
  kind: 'PIONEER_BRANCH',
  headName: 'Sahir Walid',
  validFrom: '2023-01-01',
  areas: ['73.10', '73.11'],
  changes: [{ name: 'KCP Pangkep', headName: 'Mulyati Nasrun', validFrom: '2024-01-01' }],
};

type RegionIdOf = (code: string) => Promise<string>;

async function openOffice(
  province: DemoVisitor,
  office: Office,
  regionId: RegionIdOf,
  parentId?: string,
): Promise<string> {
  const { key, name, kind, headName, validFrom, areas, changes = [] } = office;
  const { createOffice } = await province.ask<{ createOffice: { id: string } }>(create, {
    input: {
      idempotencyKey: `demo-${key}`,
      name,
      kind,
      headName,
      parentId,
      validFrom,
      regionIds: await Promise.all(areas.map(regionId)),
    },
  });
  for (const [index, change] of changes.entries()) {
    await province.ask(update, {
      input: {
        idempotencyKey: `demo-${key}-${change.validFrom}`,
        id: createOffice.id,
        version: index + 1,
        ...change,
      },
    });
  }
  return createOffice.id;
}

/** Opens the offices of the demo, with heads and areas as the news of the years named them. */
export async function openOffices(
  province: DemoVisitor,
  regionId: RegionIdOf,
): Promise<{ readonly regionalId: string; readonly makassarId: string; readonly palopoId: string }> {
  const regionalId = await openOffice(province, regionalOffice, regionId);
  const makassarId = await openOffice(province, makassar, regionId, regionalId);
  const palopoId = await openOffice(province, palopo, regionId, regionalId);
  await openOffice(province, pangkep, regionId, makassarId);
  return { regionalId, makassarId, palopoId };
}
