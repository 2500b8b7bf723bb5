import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { candidate, csvOf, importRowsOf, newList, previewed, putFile } from './candidate-file.js';
import { type Client, key, World } from './world.js';

const send = (name: string, type: string, parts: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${parts} } }`;
const applyEdition = send('applyEdition', 'ApplyEditionInput', 'id moved remaining successors { code name }');
const addAlias = send(
  'addRegionAlias',
  'AddRegionAliasInput',
  'id name aliases { id alias validFrom validTo }',
);
const endAlias = send('endRegionAlias', 'EndRegionAliasInput', 'aliases { alias validTo }');
const importCrosswalk = send(
  'importCrosswalk',
  'ImportCrosswalkInput',
  'lines added changed unchanged refused issues { line code value }',
);
const editionPreview = `query ($input: EditionPreviewInput!) { editionPreview(input: $input) {
  unchanged renamed recoded opened closed persons refusedRows issues { line code value } steps { codeBefore codeAfter } } }`;
const regions = `query ($filter: RegionFilter, $asOf: Date) { regions(first: 50, filter: $filter, asOf: $asOf) {
  totalCount nodes { id code name isClosed bpsCode localTerm } } }`;

interface Listed {
  readonly regions: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ id: string; code: string; name: string; isClosed: boolean }>;
  };
}

describe('the list of regions', () => {
  let world: World;
  let province: Client;
  beforeAll(async () => {
    world = await World.create();
    province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
  });
  afterAll(() => world.close());

  const file = async (lines: readonly string[]) =>
    (await putFile(province, Buffer.from(lines.join('\r\n')), { name: 'daftar.csv' })).body.id;
  const said = { effectiveOn: '2024-05-20', source: 'Edisi contoh (bukan data resmi)' };
  const villagesOf = async (district: string) =>
    (
      await province.ask<Listed>(regions, {
        filter: { level: 'VILLAGE', parentId: String(await world.regionId(district)) },
      })
    ).regions.nodes;

  it('takes a new edition: shown first, applied in one transaction, and the same file again changes nothing', async () => {
    const villages = await villagesOf('73.72.03');
    const [renamed, recoded, closed, ...others] = villages;
    if (!renamed || !recoded || !closed) throw new Error('the district has villages');
    const lines = [
      'Kode;Nama;Jenis',
      `${renamed.code};${renamed.name.toUpperCase()} BARU;Kelurahan`,
      `73.72.03.1088;${recoded.name};`,
      `73.72.03.1089;Contoh Penerus;Kelurahan`,
      ...others.map(({ code, name }) => `${code};${name};`),
      ...(await Promise.all(['73.72.01', '73.72.02', '73.72.04'].map(villagesOf)))
        .flat()
        .map(({ code, name }) => `${code.replaceAll('.', '')};${name.toUpperCase()};`),
    ];
    const input = { ...said, fileId: await file(lines) };
    const { editionPreview: seen } = await province.ask<{ editionPreview: object }>(editionPreview, {
      input,
    });
    expect(seen).toMatchObject({ renamed: 1, recoded: 1, opened: 1, closed: 1, persons: 0, refusedRows: 0 });
    const links = [{ predecessorCode: closed.code, successorCode: '73.72.03.1089' }];
    const { applyEdition: applied } = await province.ask<{ applyEdition: object }>(applyEdition, {
      input: { idempotencyKey: key(), ...input, links },
    });
    expect(applied).toMatchObject({ moved: 0, remaining: 0 });
    expect((await villagesOf('73.72.03')).map(({ code }) => code)).toEqual(
      [renamed.code, ...others.map(({ code }) => code), '73.72.03.1088', '73.72.03.1089'].sort(),
    );
    expect(await province.refusal(applyEdition, { input: { idempotencyKey: key(), ...input } })).toBe(
      'EDITION_UNCHANGED',
    );

    const one = `query ($id: ID!, $asOf: Date) { region(id: $id, asOf: $asOf) { code name isClosed successors { code } predecessors { code } changes { kind } } }`;
    expect(await province.ask(one, { id: closed.id })).toEqual({
      region: {
        code: closed.code,
        name: closed.name,
        isClosed: true,
        successors: [{ code: '73.72.03.1089' }],
        predecessors: [],
        changes: [{ kind: 'EDITION' }],
      },
    });
    expect(await province.ask(one, { id: recoded.id, asOf: '2024-05-19' })).toMatchObject({
      region: { code: recoded.code, isClosed: false },
    });
  });

  it('is the list of the day that is asked about', async () => {
    const filter = { level: 'VILLAGE', q: '73.72.03' };
    const before = await province.ask<Listed>(regions, { filter, asOf: '2024-05-19' });
    const after = await province.ask<Listed>(regions, { filter });
    expect(before.regions.nodes.map(({ code }) => code)).not.toContain('73.72.03.1088');
    expect(after.regions.nodes.map(({ code }) => code)).toContain('73.72.03.1088');
    expect(before.regions.totalCount).toBe(after.regions.totalCount);
  });

  it('has 311 districts and 3,048 villages and wards on the map of 2022, and what they were called then', async () => {
    const counts = async (asOf: string) =>
      Object.values(
        await province.ask<Record<string, { totalCount: number }>>(
          `query ($asOf: Date) { a: regions(first: 1, filter: { level: REGENCY }, asOf: $asOf) { totalCount }
             b: regions(first: 1, filter: { level: DISTRICT }, asOf: $asOf) { totalCount }
             c: regions(first: 1, filter: { level: VILLAGE }, asOf: $asOf) { totalCount } }`,
          { asOf },
        ),
      ).map(({ totalCount }) => totalCount);
    expect(await counts('2022-12-07')).toEqual([24, 311, 3048]);
    expect(await counts('2024-01-01')).toEqual([24, 313, 3059]);
    const filter = { q: '73.05.02.2005' };
    expect((await province.ask<Listed>(regions, { filter, asOf: '2022-12-07' })).regions.nodes).toMatchObject(
      [{ code: '73.05.02.2005', name: 'Laikang' }],
    );
    expect((await province.ask<Listed>(regions, { filter })).regions.nodes).toEqual([]);
  });

  it('refuses an edition of which a row cannot be taken, and names the row', async () => {
    const fileId = await file(['Kode;Nama', '73.72.01.1001;Lompoe', '73.72.99x;Salah', '73.72.01.1001;Lagi']);
    const { editionPreview: seen } = await province.ask<{ editionPreview: object }>(editionPreview, {
      input: { ...said, fileId },
    });
    expect(seen).toMatchObject({
      refusedRows: 2,
      issues: [
        { line: 3, code: 'ROW_CODE_INVALID', value: '73.72.99x' },
        { line: 4, code: 'ROW_CODE_TWICE', value: '73.72.01.1001' },
      ],
    });
    expect(await province.refusal(applyEdition, { input: { idempotencyKey: key(), ...said, fileId } })).toBe(
      'EDITION_ROWS_REFUSED',
    );
  });

  it('knows regions by other spellings, in searches and in files, and each means one region of a parent', async () => {
    const [regionId, sibling] = await Promise.all(
      ['73.72.04.1003', '73.72.04.1001'].map(async (code) => String(await world.regionId(code))),
    );
    const { addRegionAlias } = await province.ask<{ addRegionAlias: { name: string; aliases: object[] } }>(
      addAlias,
      { input: { idempotencyKey: key(), regionId, alias: 'Lum-Pue Tua' } },
    );
    expect(addRegionAlias.aliases).toMatchObject([
      { alias: 'Lum-Pue Tua', validFrom: '2024-05-31', validTo: null },
    ]);
    const refused = (id: string | undefined, alias: string) =>
      province.refusal(addAlias, { input: { idempotencyKey: key(), regionId: id, alias } });
    expect(await refused(sibling, 'LUMPUE TUA')).toBe('REGION_ALIAS_AMBIGUOUS');
    expect(await refused(sibling, addRegionAlias.name)).toBe('REGION_ALIAS_AMBIGUOUS');
    expect(await refused(regionId, 'lumpue tua')).toBe('REGION_ALIAS_KNOWN');
    const found = await province.ask<Listed>(regions, { filter: { q: 'lumpue t' } });
    expect(found.regions.nodes.map(({ code }) => code)).toEqual(['73.72.04.1003']);

    const first = async (q: string) =>
      (await province.ask<Listed>(regions, { filter: { q } })).regions.nodes[0]?.code;
    for (const q of ['lum-pue tua', 'Kel. Lumpue Tua', '7372041003'])
      expect(await first(q)).toBe('73.72.04.1003');
    for (const q of ['Kabupaten Gowa', 'kab. gowa', '7306']) expect(await first(q)).toBe('73.06');

    const termsOf = async (q: string) => {
      const { nodes } = (
        await province.ask<{ regions: { nodes: Array<{ code: string; localTerm: string | null }> } }>(
          regions,
          {
            filter: { q, level: 'VILLAGE' },
          },
        )
      ).regions;
      return new Set(nodes.map(({ code, localTerm }) => `${code.slice(9, 10)} ${localTerm}`));
    };
    expect(await termsOf('73.26')).toEqual(new Set(['1 null', '2 LEMBANG']));
    expect(await termsOf('73.06')).toEqual(new Set(['1 null', '2 null']));

    const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const job = await previewed(
      officer,
      await newList(officer),
      csvOf([candidate(1, { 'Kode Wilayah': '', 'Desa/Kelurahan': 'Kel. LUMPUE-TUA' })]),
    );
    expect(await importRowsOf(officer, job.id)).toMatchObject([
      { outcome: 'ADDED', villageName: addRegionAlias.name },
    ]);

    const { id } = addRegionAlias.aliases[0] as { id: string };
    await province.ask(endAlias, { input: { idempotencyKey: key(), aliasId: id } });
    expect((await province.ask<Listed>(regions, { filter: { q: 'lumpue t' } })).regions.nodes).toEqual([]);
  });

  it('takes the codes of the statistics office from a file, refuses what it cannot take row by row, and keeps what was', async () => {
    const crosswalk = async (validFrom: string, lines: readonly string[]) => {
      const fileId = await file(['Kode Kemendagri;Kode BPS;Nama BPS', ...lines]);
      const input = { idempotencyKey: key(), fileId, validFrom, source: 'Contoh' };
      return (await province.ask<{ importCrosswalk: object }>(importCrosswalk, { input })).importCrosswalk;
    };
    expect(
      await crosswalk('2024-01-01', [
        '73.72;7372;PAREPARE',
        '73.72.04;7372011;',
        '73.99;7399;',
        '73.72.01;73;',
        '73.72.02;7372011;',
      ]),
    ).toEqual({
      lines: 5,
      added: 2,
      changed: 0,
      unchanged: 0,
      refused: 3,
      issues: [
        { line: 4, code: 'ROW_CODE_UNKNOWN', value: '73.99' },
        { line: 5, code: 'ROW_BPS_CODE_INVALID', value: '73' },
        { line: 6, code: 'ROW_CODE_TWICE', value: '7372011' },
      ],
    });
    expect(await crosswalk('2024-03-01', ['73.72;7372;PAREPARE', '73.72.04;7372012;'])).toMatchObject({
      added: 0,
      changed: 1,
      unchanged: 1,
    });
    const found = async (q: string, asOf: string | null = null) =>
      (await province.ask<Listed>(regions, { filter: { q }, asOf })).regions.nodes;
    expect(await found('7372012')).toMatchObject([{ code: '73.72.04', bpsCode: '7372012' }]);
    expect((await found('73.72.04', '2024-02-01'))[0]).toMatchObject({ bpsCode: '7372011' });

    // A row whose code is still another's refuses itself, and a region that has ended gives its code up.
    const refused = await crosswalk('2024-03-02', [
      '73.72.01;7372012;',
      '73.72.04;rusak;',
      '73.72.03;7372030;',
    ]);
    expect(refused).toMatchObject({
      added: 1,
      refused: 2,
      issues: [
        { line: 2, code: 'ROW_BPS_CODE_TAKEN' },
        { line: 3, code: 'ROW_BPS_CODE_INVALID' },
      ],
    });
    await crosswalk('2024-03-02', ['73.72.02.1001;7372020001;']);
    const heir = { regionId: String(await world.regionId('73.72.02.1002')), code: '73.72.02.1002' };
    const merged = await changed('MERGE', ['73.72.02.1001', '73.72.02.1002'], [{ ...heir, name: 'Pewaris' }]);
    await province.ask(changeRegions, merged);
    expect(await crosswalk('2024-05-20', ['73.72.02.1002;7372020001;'])).toMatchObject({
      added: 1,
      refused: 0,
    });
  });

  const changeRegions = send('changeRegions', 'ChangeRegionsInput', 'id');
  const changed = async (
    kind: string,
    codes: readonly string[],
    successors: object[],
    more: object = {},
  ) => ({
    input: {
      idempotencyKey: key(),
      kind,
      effectiveOn: '2024-05-20',
      source: 'Perda Contoh 1/2024 (contoh, bukan data resmi)',
      predecessorIds: await Promise.all(codes.map(async (code) => String(await world.regionId(code)))),
      predecessorStays: false,
      successors,
      ...more,
    },
  });
  const stays = { predecessorStays: true };

  it('gives no region a name that is another spelling of its neighbour, and none to a region that has ended', async () => {
    const regionId = String(await world.regionId('73.71.01.1002'));
    await province.ask(addAlias, { input: { idempotencyKey: key(), regionId, alias: 'Ejaan Lama' } });
    const split = (name: string) =>
      changed('SPLIT', ['73.71.01.1001'], [{ code: '73.71.01.1090', name }], stays);
    expect(await province.refusal(changeRegions, await split('EJAAN-LAMA'))).toBe('REGION_SPELLING_TAKEN');
    const ending = String(await world.regionId('73.71.01.1003'));
    const successor = { regionId, code: '73.71.01.1002', name: 'Gabungan' };
    await province.ask(
      changeRegions,
      await changed('MERGE', ['73.71.01.1003', '73.71.01.1002'], [successor]),
    );
    expect(
      await province.refusal(addAlias, {
        input: { idempotencyKey: key(), regionId: ending, alias: 'Yang Dulu' },
      }),
    ).toBe('REGION_ALIAS_OF_ENDED');
  });

  it('takes no code for a day on which another region had it, and says until when', async () => {
    const { body } = await province.answer(
      changeRegions,
      await changed('SPLIT', ['73.71.01.1004'], [{ code: '73.71.01.1003', name: 'Terlalu Awal' }], {
        ...stays,
        effectiveOn: '2024-05-15',
      }),
    );
    expect(body).toContain('REGION_CODE_USED_UNTIL');
    expect(body).toContain('"day":"2024-05-19"');
  });
});
