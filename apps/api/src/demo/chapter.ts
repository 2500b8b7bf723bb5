import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { YearMonth } from '@lindung/domain/shared/year-month';

import type { Services } from '../request-context.js';
import type { Stage } from './stage.js';

/** A part of the demo that plays on one day. */
export interface Chapter {
  readonly day: BusinessDate;
  /** What is said while it loads. */
  readonly sentence: string;
  /** Whether its last act was done, as the database tells without anybody signing in. */
  readonly isLoaded: (services: Services) => Promise<boolean>;
  /** Does it all; acts that were done before do nothing. */
  readonly play: (stage: Stage) => Promise<void>;
}

const wholeProvince = { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null } as const;

const exists =
  (text: string, values: readonly string[], as: typeof wholeProvince | { as: 'GATE' } = wholeProvince) =>
  async ({ database }: Services): Promise<boolean> => {
    const [rows] = await database.read(as, [
      { text: `SELECT EXISTS (${text}) AS found`, values: [...values] },
    ]);
    return rows?.[0]?.['found'] === true;
  };

export const isDrafted = (number: string) => exists('SELECT FROM agreement WHERE number = $1', [number]);

export const isSigned = (number: string) =>
  exists(`SELECT FROM agreement WHERE number = $1 AND signed_on IS NOT NULL`, [number]);

/** Whether agreements under a memorandum are signed, which they all are or none. */
export const areSignedUnder = (number: string) =>
  exists(
    `SELECT FROM agreement frame JOIN agreement below ON below.frame_id = frame.id
     WHERE frame.number = $1 AND below.signed_on IS NOT NULL`,
    [number],
  );

export const isDecreed = (number: string) =>
  exists(`SELECT FROM decree WHERE number = $1 AND decided_at IS NOT NULL`, [number]);

/** Whether a budget line pays somebody. */
export const isBudgeted = (name: string) =>
  exists(`SELECT FROM budget_line b JOIN budget_funding f ON f.budget_line_id = b.id WHERE b.name = $1`, [
    name,
  ]);

/** Whether villages of a regency have received money of a year. */
export const hasTranches = (regency: string, year: number) =>
  exists(
    `SELECT FROM allocation_tranche t JOIN allocation a ON a.id = t.allocation_id JOIN region_version r ON r.region_id = a.regency_id
     WHERE r.code = $1 AND a.year = $2::int`,
    [regency, String(year)],
  );

/** Whether villages of a regency have come to a state with what they set aside in a year. */
export const hasAllocated = (regency: string, year: number, status: string) =>
  exists(
    `SELECT FROM allocation a JOIN region_version r ON r.region_id = a.regency_id
     WHERE r.code = $1 AND a.year = $2::int AND a.status = $3`,
    [regency, String(year), status],
  );

/** Whether an agreement was ordered to rest. */
export const isPaused = (number: string) =>
  exists(
    `SELECT FROM agreement a JOIN agreement_order o ON o.agreement_id = a.id
     WHERE a.number = $1 AND o.kind = 'PAUSE' AND o.status = 'ENACTED'`,
    [number],
  );

const billOf = `SELECT FROM bill b JOIN region_version r ON r.region_id = b.regency_id
  WHERE r.code = $1 AND b.month = ($2 || '-01')::date`;

/** Whether a regency has a bill of a month. */
export const isBilled = (regency: string, month: YearMonth) => exists(billOf, [regency, month]);

export const isPaid = (regency: string, month: YearMonth) =>
  exists(`${billOf} AND b.paid_on IS NOT NULL`, [regency, month]);

export const hasVillageList = exists('SELECT FROM candidate_list_version WHERE village_id IS NOT NULL', []);

/** Whether somebody has set a password. */
export const hasEntered = (username: string) =>
  exists(`SELECT FROM app_user WHERE username = $1 AND password_hash LIKE '$argon2%'`, [username], {
    as: 'GATE',
  });
