import { type Client, key, World } from './world.js';

export const open =
  'mutation ($input: OpenIncidentInput!) { openIncident(input: $input) { id version status dueAt noticedAt isLate } }';
export const add =
  'mutation ($input: AddIncidentScopeInput!) { addIncidentScope(input: $input) { id version status dueAt reopenedAt scopes { id kind target } } }';
export const withdraw =
  'mutation ($input: WithdrawIncidentScopeInput!) { withdrawIncidentScope(input: $input) { status version scopes { id withdrawnAt reason } } }';
export const assess =
  'mutation ($input: AssessIncidentInput!) { assessIncident(input: $input) { status version } }';
export const tell =
  'mutation ($input: RecordIncidentNoticeInput!) { recordIncidentNotice(input: $input) { status version notifiedAt isLate } }';
export const note =
  'mutation ($input: AddIncidentNoteInput!) { addIncidentNote(input: $input) { notes { text writtenBy } } }';
export const close =
  'mutation ($input: CloseIncidentInput!) { closeIncident(input: $input) { status closedBy } }';
export const persons = `query ($incidentId: ID!) { incidentPersons(incidentId: $incidentId, first: 50) {
  totalCount nodes { id worker { fullName nikMasked } regency { code } data operations isWhole times firstAt lastAt } } }`;
export const figures = `query ($incidentId: ID!) { incidentFigures(incidentId: $incidentId) {
  persons regions { region { code } persons } data { datum persons } operations { operation role times } } }`;
export const letter = `query ($incidentId: ID!, $recipient: NoticeRecipient!, $data: [PersonalDatum!]) {
  incidentNotice(incidentId: $incidentId, recipient: $recipient, data: $data) { fileName text } }`;
export const letters =
  'query ($incidentId: ID!) { incidentFigures(incidentId: $incidentId) { letters { data persons } } }';

export interface Shown {
  readonly incidentPersons: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly worker: { readonly fullName: string; readonly nikMasked: string | null };
      readonly data: readonly string[];
      readonly operations: readonly string[];
      readonly isWhole: boolean;
      readonly times: number;
    }>;
  };
}
export interface Opened {
  readonly id: string;
  readonly version: number;
  readonly dueAt: string;
  readonly noticedAt: string;
  readonly isLate: boolean;
}

export const minute = 60_000;
export const ago = (minutes: number) => new Date(Date.now() - minutes * minute).toISOString();
export const later = () => new Date(Date.now() + 60 * minute).toISOString();
export const closing = (id: string, version: number) => ({
  input: { idempotencyKey: key(), id, version, reason: 'Kata sandi tidak lagi ditulis' },
});

/** What an officer of data protection does to incidents, each act on the version that is the last. */
class IncidentKeeper {
  constructor(private readonly officer: Client) {}

  opened = async (noticed = ago(1)): Promise<Opened> => {
    const input = {
      idempotencyKey: key(),
      title: 'Akun dipakai orang lain',
      description: 'Kata sandi petugas diketahui orang lain',
      beganAt: ago(60 * 24 * 9),
      noticedAt: noticed,
    };
    return (await this.officer.ask<{ openIncident: Opened }>(open, { input })).openIncident;
  };
  versionOf = async (id: string): Promise<number> =>
    (
      await this.officer.ask<{ incident: { version: number } }>(
        'query ($id: ID!) { incident(id: $id) { version } }',
        { id },
      )
    ).incident.version;
  scoped = async (incidentId: string, kind: string, targetId: string | null, from = ago(60)) =>
    (
      await this.officer.ask<{ addIncidentScope: { scopes: ReadonlyArray<{ id: string; target: string }> } }>(
        add,
        {
          input: {
            idempotencyKey: key(),
            incidentId,
            version: await this.versionOf(incidentId),
            kind,
            targetId,
            ...(kind === 'JOB' ? {} : { from, to: later() }),
          },
        },
      )
    ).addIncidentScope.scopes;
  shownBy = async (incidentId: string) =>
    (await this.officer.ask<Shown>(persons, { incidentId })).incidentPersons;
  assessed = async ({ id }: Pick<Opened, 'id'>, isBreach = true) =>
    (
      await this.officer.ask<{ assessIncident: { version: number } }>(assess, {
        input: {
          idempotencyKey: key(),
          id,
          version: await this.versionOf(id),
          isBreach,
          manner: 'Kata sandi ditulis di kertas',
          remedy: 'Akun ditutup dan kata sandi diganti',
        },
      })
    ).assessIncident.version;
  told = async (incidentId: string, recipient: string, sentAt = ago(0)) =>
    this.officer.ask<{ recordIncidentNotice: { status: string; version: number; isLate: boolean } }>(tell, {
      input: {
        idempotencyKey: key(),
        incidentId,
        version: await this.versionOf(incidentId),
        recipient,
        sentAt,
        means: 'Surat lewat kantor desa',
      },
    });
}

/** A province with two officers of data protection, a keeper of the first one's incidents, and programme officers of two regencies. */
export async function incidentGround() {
  const world = await World.create();
  const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  const neighbour = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
  const protection = await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' });
  const second = await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' });
  return { world, officer, neighbour, protection, second, keeper: new IncidentKeeper(protection) };
}
