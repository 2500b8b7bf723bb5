import type { Jurisdiction } from '@lindung/domain/access/jurisdiction';
import type { BusinessDate } from '@lindung/domain/shared/business-date';

/**
 * As whom a transaction runs: the PostgreSQL role of a level and the settings that its row-level security compares.
 * GATE opens sessions before anybody is known; JOBS claims jobs; neither sees persons or money. TRAIL reads the whole trail to
 * seal and to verify it, and nothing else. LOOK reads persons in the wider look of a user that is open on the business day: the
 * database says which area that is.
 */
export type ActingAs =
  | { readonly as: 'GATE'; readonly userId?: string | null }
  | { readonly as: 'JOBS' }
  | { readonly as: 'TRAIL' }
  | { readonly as: 'LOOK'; readonly lookId: string; readonly userId: string; readonly day: BusinessDate }
  | {
      readonly as: 'ASSIGNMENT';
      readonly jurisdiction: Jurisdiction;
      readonly userId: string | null;
      /** The assignment that is acted in, and the business day: absent where nothing depends on the role. */
      readonly assignment?: { readonly id: string | null; readonly on: BusinessDate };
    };

/** Sets what `settingsOf` says, until the transaction ends. */
export const SET_ACTING = `SELECT set_config('role', $1, true), set_config('app.region', $2, true), set_config('app.area', $3, true),
  set_config('app.user', $4, true), set_config('app.assignment', $5, true), set_config('app.day', $6, true)`;

/** The settings of a transaction, in the order in which they are set. */
export type ActingSettings = [
  role: string,
  region: string,
  area: string,
  user: string,
  assignment: string,
  day: string,
];

const roleOfLevel = {
  PROVINCE: 'lindung_province',
  OFFICE: 'lindung_office',
  REGENCY: 'lindung_regency',
  DISTRICT: 'lindung_district',
  VILLAGE: 'lindung_village',
  SYSTEM: 'lindung_system',
} as const satisfies Record<Jurisdiction['level'], string>;

/**
 * The values of role, app.region, app.area, app.user, app.assignment and app.day for a transaction; empty means unset, and unset
 * means no rows.
 */
export function settingsOf(acting: ActingAs): ActingSettings {
  if (acting.as === 'GATE') return ['lindung_gate', '', '', acting.userId ?? '', '', ''];
  if (acting.as === 'JOBS') return ['lindung_jobs', '', '', '', '', ''];
  if (acting.as === 'TRAIL') return ['lindung_trail', '', '', '', '', ''];
  if (acting.as === 'LOOK') return ['lindung_look', '', '', acting.userId, '', ''];
  const { jurisdiction, userId, assignment } = acting;
  const region = 'regionId' in jurisdiction ? String(jurisdiction.regionId) : '';
  const area = jurisdiction.level === 'OFFICE' ? `{${jurisdiction.regencyIds.join(',')}}` : '';
  return [
    roleOfLevel[jurisdiction.level],
    region,
    area,
    userId ?? '',
    assignment?.id ?? '',
    assignment?.on ?? '',
  ];
}
