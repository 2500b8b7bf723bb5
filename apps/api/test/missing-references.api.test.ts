import { getNamedType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { buildApiSchema } from '../src/schema.js';
import { asSuperuser } from './as-superuser.js';
import { partnerOf, villageOf } from './attack.js';
import { type PlantedRegion, plantRegion } from './planted-region.js';
import { newBranch } from './planted.js';
import { trespasses } from './region-trespasses.js';
import { type Client, key, World } from './world.js';

const nobody = '0190a0a0-0000-7000-8000-000000000000';
const nowhere = '999999';

/** Every input field of a mutation that names a record, as a path; the first of a list stands for all. */
function idPaths(type: GraphQLInputType, path: readonly string[] = []): string[] {
  const named = getNamedType(type);
  if (named.name === 'ID') return [path.join('.')];
  if (!isInputObjectType(named)) return [];
  const inList = isListType(isNonNullType(type) ? type.ofType : type) ? ['0'] : [];
  return Object.values(named.getFields()).flatMap((field) =>
    idPaths(field.type, [...path, ...inList, field.name]),
  );
}

const withValue = (value: unknown, path: readonly string[], id: string): unknown => {
  const [name, ...rest] = path;
  if (name === undefined) return Array.isArray(value) ? [id] : id;
  if (Array.isArray(value))
    return value.map((item: unknown, at) => (String(at) === name ? withValue(item, rest, id) : item));
  const record = (value ?? {}) as Record<string, unknown>;
  return { ...record, [name]: withValue(record[name], rest, id) };
};

/** A split of a village of Parepare with a new neighbour. */
const splitOf = async (world: World, code: string, neighbour: string) => ({
  kind: 'SPLIT',
  effectiveOn: '2024-05-01',
  source: 'Perda Contoh',
  predecessorIds: [String(await world.regionId(code))],
  predecessorStays: true,
  successors: [{ regionId: null, code: neighbour, name: `Contoh ${neighbour}` }],
  residents: [{ personId: nobody, code: neighbour }],
});

/** What is done to the own session is done again without harm. */
const withoutKey = ['chooseAssignment', 'endSession'];

describe('an id that names nothing', () => {
  const mutations = Object.values(buildApiSchema().getMutationType()?.getFields() ?? {});
  const fields = mutations.flatMap(({ name, args }) => {
    const input = args.find((arg) => arg.name === 'input');
    return input ? idPaths(input.type).map((path) => ({ mutation: name, path })) : [];
  });
  let world: World;
  let own: PlantedRegion;
  let people: Record<
    | 'village'
    | 'district'
    | 'officer'
    | 'approver'
    | 'finance'
    | 'branch'
    | 'regionalOffice'
    | 'province'
    | 'partner'
    | 'officerOfData',
    Client
  >;
  let inputs: Readonly<Record<string, object>>;

  beforeAll(async () => {
    world = await World.create();
    const officeId = await newBranch(world, ['73.72']);
    own = await plantRegion(world, '73.72', officeId);
    people = {
      village: await world.user('VILLAGE_OPERATOR', { region: own.villageCode }),
      district: await world.user('DISTRICT_OFFICER', { region: own.villageCode.slice(0, 8) }),
      officer: await world.user('PROGRAMME_OFFICER', { region: '73.72' }),
      approver: await world.user('APPROVER', { region: '73.72' }),
      finance: await world.user('FINANCE_OFFICER', { region: '73.72' }),
      officerOfData: await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' }),
      branch: await world.user('BRANCH_OFFICER', { officeId }),
      regionalOffice: await world.user('REGIONAL_OFFICE_OFFICER', { officeId }),
      province: await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' }),
      partner: await partnerOf(world, '73.72', ['candidates:write', 'payments:write']),
    };
    const { createApiClient: made } = await people.province.ask<{ createApiClient: { id: string } }>(
      'mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { id } }',
      { input: { idempotencyKey: key(), name: 'Aplikasi', organisation: 'Dinas (contoh)' } },
    );
    const clientId = made.id;
    const known = Object.fromEntries(
      Object.entries(trespasses).map(([name, inputsOf]) => [name, inputsOf(own, own)[0] ?? {}]),
    );
    const { createAgreement: draft } = await people.officer.ask<{ createAgreement: { id: string } }>(
      'mutation ($input: CreateAgreementInput!) { createAgreement(input: $input) { id } }',
      { input: { ...known['createAgreement'], idempotencyKey: key() } },
    );
    const { changeRegions: change } = await people.province.ask<{ changeRegions: { id: string } }>(
      'mutation ($input: ChangeRegionsInput!) { changeRegions(input: $input) { id } }',
      {
        input: {
          ...(await splitOf(world, '73.72.02.1002', '73.72.02.1099')),
          residents: [],
          idempotencyKey: key(),
        },
      },
    );
    const changeId = change.id;
    const incident = {
      title: 'Percobaan',
      description: 'Percobaan tanpa orang',
      beganAt: '2024-05-01T00:00:00Z',
      noticedAt: '2024-05-02T00:00:00Z',
    };
    const { openIncident: opened } = await people.officerOfData.ask<{ openIncident: { id: string } }>(
      'mutation ($input: OpenIncidentInput!) { openIncident(input: $input) { id } }',
      { input: { idempotencyKey: key(), ...incident } },
    );
    const words = { reason: 'Percobaan tanpa orang', text: 'Percobaan tanpa orang' };
    const assigned = {
      userId: people.approver.userId,
      role: 'APPROVER',
      level: 'REGENCY',
      validFrom: '2024-05-31',
    };
    const invited = { username: 'orang.rekaan', name: 'Orang', validFrom: '2024-05-31' };
    const addendum = {
      kind: 'ADDENDUM',
      amendsId: own.agreementId,
      validFrom: '2024-06-01',
      validTo: '2024-12-31',
      lines: [],
      changes: [{ lineId: nobody, takeBack: 1 }],
    };
    const drafted = { id: draft.id, version: 1 };
    const shares = [{ regionId: own.villageId, seats: 1 }];
    const { lines = [] } = known['createAgreement'] as { lines?: object[] };
    const shared = { lines: [{ ...lines[0], shares }] };
    const sharing = { ...addendum, changes: [{ lineId: own.lineId, shares }] };
    inputs = {
      ...known,
      updateAgreement: { ...known['updateAgreement'], id: draft.id, version: 1 },
      'proposeBudgetChange.toLineId': { ...known['proposeBudgetChange'], kind: 'SHIFT' },
      'createAgreement.amendsId': { ...known['createAgreement'], kind: 'ADDENDUM' },
      'createAgreement.changes.0.lineId': { ...known['createAgreement'], ...addendum },
      'updateAgreement.changes.0.lineId': {
        ...known['updateAgreement'],
        id: draft.id,
        version: 1,
        ...addendum,
      },
      'createAgreement.lines.0.shares.0.regionId': { ...known['createAgreement'], ...shared },
      'updateAgreement.lines.0.shares.0.regionId': { ...known['updateAgreement'], ...shared, ...drafted },
      'createAgreement.changes.0.shares.0.regionId': { ...known['createAgreement'], ...sharing },
      'updateAgreement.changes.0.shares.0.regionId': { ...known['updateAgreement'], ...sharing, ...drafted },
      moveShares: { ...known['moveShares'], shares },
      'proposeDecree.fromLineId': { ...known['proposeDecree'], listId: null, source: 'MEMBERS' },
      'decideExits.exitIds': { lineId: own.lineId, confirm: true, exitIds: [nobody] },
      'withdrawPaymentStep.stepId': { ...known['withdrawPaymentStep'], id: own.billId, version: 2 },
      'confirmVerdicts.workerIds': { listId: own.listId },
      'leaveWaitingList.workerIds': { ...known['leaveWaitingList'], ineligible: false },
      'updateAgreement.amendsId': {
        ...known['updateAgreement'],
        id: draft.id,
        version: 1,
        kind: 'ADDENDUM',
      },
      createWorker: {
        fullName: 'Orang',
        birthDate: '1990-01-01',
        sex: 'MALE',
        villageId: await villageOf(world, '73.72'),
      },
      createOffice: {
        name: 'KC Kosong',
        kind: 'BRANCH',
        validFrom: '2024-01-01',
        regionIds: [],
        parentId: null,
      },
      updateOffice: { id: officeId, version: 1, validFrom: '2024-05-01' },
      closeOffice: { id: officeId, version: 1, lastDay: '2024-06-30', reason: 'Digabung dengan cabang' },
      setOfficeArea: { id: officeId, version: 1, validFrom: '2024-05-01', regionIds: [] },
      handOverServiceAreas: {
        name: 'KC Kosong',
        kind: 'BRANCH',
        regionIds: [own.regionId],
        effectiveOn: '2024-06-01',
        reason: 'Percobaan tanpa kantor',
        seen: [{ officeId, version: 1 }],
      },
      changeRegions: await splitOf(world, '73.72.02.1001', '73.72.02.1098'),
      applyEdition: { fileId: nobody, effectiveOn: '2024-05-01', source: 'Contoh' },
      importCrosswalk: { fileId: nobody, validFrom: '2024-05-01', source: 'Contoh' },
      importBoundaries: {
        fileId: nobody,
        validFrom: '2024-05-01',
        source: 'Contoh',
        licence: 'Contoh',
        edition: '2024',
      },
      addRegionAlias: { regionId: own.regionId, alias: 'Contoh' },
      endRegionAlias: { aliasId: nobody },
      assignResidents: { changeId, residents: [{ personId: nobody, code: '73.72.02.1099' }] },
      grantAssignment: { ...assigned, regionId: own.regionId },
      inviteUser: { ...invited, role: 'APPROVER', level: 'REGENCY', regionId: own.regionId },
      inviteOffice: { ...invited, role: 'BRANCH_OFFICER', level: 'OFFICE' },
      inviteUsers: { fileId: nobody, validFrom: '2024-05-31' },
      renewInvitation: { userId: nobody },
      makeResetCode: { userId: nobody, reason: 'Percobaan tanpa orang' },
      closeAccount: { userId: nobody, reason: 'Pindah tugas ke kota' },
      reopenAccount: { userId: nobody, reason: 'Kembali bertugas lagi' },
      takeAwaySecondFactor: { userId: nobody, reason: 'Telepon hilang di laut' },
      grantOffice: { ...assigned, role: 'BRANCH_OFFICER', level: 'OFFICE' },
      endAssignment: { assignmentId: people.approver.assignmentId, validTo: '2024-06-30' },
      createApiKey: { clientId, scopes: ['coverage:read'], regionId: own.regionId, expiresOn: '2024-12-31' },
      rotateApiKey: { keyId: nobody, expiresOn: '2024-12-31', oldEndsOn: '2024-06-14' },
      revokeApiKey: { keyId: nobody },
      chooseAssignment: { assignmentId: nobody },
      endSession: { sessionId: nobody },
      ...Object.fromEntries(
        trespasses['placeLegalHold']?.(own, own).map((input) => {
          const [path] = Object.keys(input).filter((name) => name.endsWith('Id'));
          return [`placeLegalHold.${path}`, input];
        }) ?? [],
      ),
      liftLegalHold: { id: nobody, version: 1, reason: 'Perkara sudah selesai' },
      decideErasure: { id: nobody, version: 1, isGranted: true, reason: 'Sesuai jadwal retensi' },
      decideLawRule: { id: nobody, version: 1, isGranted: true, reason: 'Sesuai naskah resmi' },
      decideRetentionRule: { id: nobody, version: 1, isGranted: true, reason: 'Sesuai jadwal retensi' },
      addIncidentScope: {
        incidentId: opened.id,
        version: 1,
        kind: 'USER',
        targetId: people.officer.userId,
        from: '2024-05-01T00:00:00Z',
        to: '2024-05-02T00:00:00Z',
      },
      withdrawIncidentScope: { id: nobody, version: 1, reason: words.reason },
      assessIncident: { id: opened.id, version: 1, isBreach: false, manner: words.text, remedy: words.text },
      recordIncidentNotice: {
        incidentId: opened.id,
        version: 1,
        recipient: 'AGENCY',
        sentAt: '2024-05-03T00:00:00Z',
        means: words.text,
      },
      addIncidentNote: { incidentId: opened.id, text: words.text },
      closeIncident: { id: opened.id, version: 1, reason: words.reason },
    };
  });
  afterAll(() => world.close());

  const callerOf = (mutation: string): Client => {
    if (/^(addCandidates|postPayment)$/.test(mutation)) return people.partner;
    if (/^(confirm|evaluate)Allocations$/.test(mutation)) return people.approver;
    if (/Allocation|Tranches/.test(mutation)) return people.finance;
    if (/^(judgeCandidates|fileMinutes)$/.test(mutation)) return people.village;
    if (/^(confirmVerdicts|returnCandidates)$/.test(mutation)) return people.district;
    if (/Incident/.test(mutation)) return people.officerOfData;
    if (/OfficeAnswer$|[Pp]recheck/.test(mutation)) return people.branch;
    if (mutation === 'startOfficeFile') return people.officer;
    if (/LawRule/.test(mutation)) return people.regionalOffice;
    if (
      /Office|handOver|Assignment|Api|Regions|Residents|Edition|Crosswalk|Boundaries|Alias|User|Invitation|takeAway/.test(
        mutation,
      ) &&
      mutation !== 'chooseAssignment'
    )
      return people.province;
    if (
      /^(reviewAgreement|decideAgreementOrder|decideExits|confirmBankAccount|declineBankAccount|confirmBudgetChange|declineBudgetChange)$/.test(
        mutation,
      )
    )
      return people.approver;
    if (mutation === 'decideIdentityMatch') return people.officer;
    if (mutation.startsWith('decide')) return people.province;
    if (mutation === 'liftLegalHold') return people.officerOfData;
    if (/^(enact|return)/.test(mutation)) return people.approver;
    if (/Bill|Budget|PaymentStep|fundAgreementLine/.test(mutation)) return people.finance;
    return mutation === 'recordMembershipNumber' ? people.branch : people.officer;
  };

  it('is asked for in every input field that names a record', () => {
    expect(fields.length).toBeGreaterThan(40);
    expect(fields.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['regionIds', 'lines.0.payerId', 'parentId']),
    );
    expect(fields.filter(({ mutation }) => inputs[mutation] === undefined)).toEqual([]);
  });

  it.each(fields)(
    'is refused at its field and never as an unexpected error: $mutation $path',
    async ({ mutation, path }) => {
      const area = /Area/.test(path) || /(region|regency|district|village|predecessor)Ids?$/i.test(path);
      const ofOffice = mutation === 'inviteUser' ? 'inviteOffice' : 'grantOffice';
      const asked = `${mutation}.${path}` in inputs ? `${mutation}.${path}` : mutation;
      const given = path === 'officeId' && mutation !== 'handOverServiceAreas' ? ofOffice : asked;
      const input = withValue(inputs[given], path.split('.'), area ? nowhere : nobody);
      const document = `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename } }`;
      const { errors } = await callerOf(mutation).send(document, {
        input: {
          ...(withoutKey.includes(mutation) ? {} : { idempotencyKey: key() }),
          ...(input as object),
        },
      });
      const { code, field } = errors?.[0]?.extensions ?? {};
      expect(['NOT_FOUND', 'VILLAGE_NOT_FOUND'], JSON.stringify(errors)).toContain(code);
      expect(field, JSON.stringify(errors)).toBe(path);
    },
  );

  it('leaves nothing behind', async () => {
    const left = await asSuperuser(
      world,
      async (client) =>
        (
          await client.query<{ offices: number }>(
            `SELECT count(*)::int AS offices FROM office_version WHERE name = 'KC Kosong'`,
          )
        ).rows,
    );
    expect(left).toEqual([{ offices: 0 }]);
  });
});
