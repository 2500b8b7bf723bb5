import { randomBytes } from 'node:crypto';

import type { Database } from '@lindung/db/database';
import { Role } from '@lindung/domain/access/role';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { RegionLevel } from '@lindung/domain/territory/region-kind';

import type { Actor } from '../acting/actor.js';
import { DomainError } from '../graphql/domain-error.js';
import { hashToken, jurisdictionOf } from './sessions.js';

/** Scanners of leaked secrets find a key by how it begins. */
const keyPrefix = 'slsk_';
const shownLength = 12;
const rememberedMs = 5_000;

const findKey = `
  SELECT k.id, c.id AS client_id, c.name, k.scopes, k.region_id, r.level FROM api_key k
  JOIN api_client c ON c.id = k.client_id JOIN region r ON r.id = k.region_id
  WHERE k.secret_hash = $1 AND k.revoked_at IS NULL AND k.expires_at > $2::timestamptz`;
const touchKey = `UPDATE api_key SET last_used_at = now() WHERE secret_hash = $1 AND revoked_at IS NULL
  AND expires_at > $2::timestamptz AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`;

interface KeyRow {
  readonly id: string;
  readonly client_id: string;
  readonly name: string;
  readonly scopes: string[];
  readonly region_id: number;
  readonly level: RegionLevel;
}

/** The instant at which a business day begins. A key ends when the day after its last one begins. */
export const startOfDay = (day: BusinessDate): Date => new Date(`${day}T00:00:00+08:00`);

/** A new key: the secret is shown once, its hash is kept. */
export function newApiKey(): { secret: string; prefix: string; secretHash: Buffer } {
  const secret = `${keyPrefix}${randomBytes(32).toString('base64url')}`;
  return { secret, prefix: secret.slice(0, shownLength), secretHash: hashToken(secret) };
}

/** Partners' keys, as an actor of the role PARTNER in the key's region. */
export class ApiKeys {
  private readonly remembered = new Map<
    string,
    { readonly actor: Actor | undefined; readonly until: number }
  >();

  constructor(private readonly database: Database) {}

  /**
   * The partner that the key stands for on the day.
   * @throws DomainError API_KEY_INVALID when it is unknown, revoked or expired: nobody asks in its stead
   */
  async find(secret: string, today: BusinessDate): Promise<Actor> {
    const known = this.remembered.get(secret);
    const actor = known && known.until > Date.now() ? known.actor : await this.look(secret, today);
    if (!actor) throw new DomainError({ code: 'API_KEY_INVALID' });
    return actor;
  }

  private async look(secret: string, today: BusinessDate): Promise<Actor | undefined> {
    const hash = hashToken(secret);
    const [rows] = await this.database.read<KeyRow[][]>({ as: 'GATE' }, [
      { name: 'find-api-key', text: findKey, values: [hash, startOfDay(today)] },
      { name: 'touch-api-key', text: touchKey, values: [hash, startOfDay(today)] },
    ]);
    const row = rows?.[0];
    const jurisdiction = row ? jurisdictionOf(row.level, row.region_id, null, []) : undefined;
    const actor: Actor | undefined =
      row && jurisdiction
        ? {
            userId: null,
            name: row.name,
            apiKeyId: row.id,
            apiClientId: row.client_id,
            assignmentId: null,
            day: today,
            role: Role.PARTNER,
            jurisdiction,
            scopes: row.scopes as Actor['scopes'],
          }
        : undefined;
    if (this.remembered.size > 1_000) this.remembered.clear();
    this.remembered.set(secret, { actor, until: Date.now() + rememberedMs });
    return actor;
  }

  /** Looks at the database again: a key was revoked here. Other processes notice within seconds. */
  forget(): void {
    this.remembered.clear();
  }
}
