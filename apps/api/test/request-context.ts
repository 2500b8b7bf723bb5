import { ApiScope } from '@lindung/domain/access/grant';
import { v7 as uuidv7 } from 'uuid';

import type { Actor } from '../src/acting/actor.js';
import type { RequestContext } from '../src/request-context.js';
import type { World } from './world.js';

/** The context of a request that has passed the gate as somebody with every scope, without a request. */
export const requestContext = (
  world: World,
  who: Pick<Actor, 'userId' | 'role' | 'jurisdiction'>,
): RequestContext => ({
  services: world.services,
  requestId: uuidv7(),
  locale: 'id',
  address: '127.0.0.1',
  device: null,
  actor: {
    name: '',
    apiKeyId: null,
    assignmentId: null,
    day: world.services.clock.today(),
    scopes: Object.values(ApiScope),
    ...who,
  },
  session: {
    token: undefined,
    userId: who.userId ?? undefined,
    hasSecondFactor: true,
    needsSecondFactor: false,
    viaProvider: false,
    keepVisit: () => undefined,
    setCookie: () => undefined,
    clearCookie: () => undefined,
  },
});
