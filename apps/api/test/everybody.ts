import { ApiScope } from '@lindung/domain/access/grant';
import type { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { LEVELS_OF_ROLE, Role } from '@lindung/domain/access/role';

import { Client, key, type Place, type World } from './world.js';

/** How much of the code of a village names the region of a level. */
const codeLength = { REGENCY: 5, DISTRICT: 8, VILLAGE: 13 } as const;

/** The place of an assignment on a level around a village; an office is named by its id. */
export function placeOn(level: JurisdictionLevel, villageCode: string, officeId: string): Place {
  if (level === 'PROVINCE' || level === 'SYSTEM') return { level };
  return level === 'OFFICE' ? { officeId } : { region: villageCode.slice(0, codeLength[level]) };
}

/** Somebody with a role on one of its levels. */
export interface Somebody {
  readonly what: string;
  readonly role: Role;
  readonly level: JurisdictionLevel;
  readonly client: Client;
}

/** Everybody whom the domain knows, in every role on every level of it, around a village that an office serves. */
export const everyRoleOnEveryLevel: ReadonlyArray<{
  readonly role: Role;
  readonly level: JurisdictionLevel;
}> = Object.values(Role).flatMap((role) => LEVELS_OF_ROLE[role].map((level) => ({ role, level })));

/** One person, or one program, for each of the given roles and levels. */
export async function peopleAround(
  world: World,
  villageCode: string,
  officeId: string,
  wanted: typeof everyRoleOnEveryLevel,
): Promise<readonly Somebody[]> {
  const people: Somebody[] = [];
  for (const { role, level } of wanted) {
    const place = placeOn(level, villageCode, officeId);
    const what = `${role} on the level ${level} around ${villageCode}`;
    const client = role === Role.PARTNER ? await partnerOf(world, place) : await world.user(role, place);
    people.push({ what, role, level, client });
  }
  return people;
}

/** For the whole province nobody adds candidates, and payments are those of a regency. */
const isMadeFor = (scope: ApiScope, place: Place): boolean => {
  if (scope === ApiScope.PAYMENTS_WRITE) return 'region' in place && place.region.length === '73.72'.length;
  return 'region' in place || scope !== ApiScope.CANDIDATES_WRITE;
};

/** A partner's program with every scope in a region, or in the province. */
export async function partnerOf(world: World, place: Place): Promise<Client> {
  const system = await world.user('SYSTEM_ADMIN', { level: 'SYSTEM' });
  const { createApiClient } = await system.ask<{ createApiClient: { id: string } }>(
    `mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { id } }`,
    { input: { idempotencyKey: key(), name: `Aplikasi ${key()}`, organisation: 'Contoh' } },
  );
  const { createApiKey } = await system.ask<{ createApiKey: { secret: string } }>(
    `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }`,
    {
      input: {
        idempotencyKey: key(),
        clientId: createApiClient.id,
        scopes: Object.values(ApiScope).filter((scope) => isMadeFor(scope, place)),
        regionId: String(await world.regionId('region' in place ? place.region : '73')),
        expiresOn: '2024-12-31',
      },
    },
  );
  return new Client(world, { authorization: `Bearer ${createApiKey.secret}` });
}
