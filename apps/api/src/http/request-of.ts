import { localeFromHeader } from '@lindung/i18n/locale';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Actor } from '../acting/actor.js';
import type { RequestContext, Services } from '../request-context.js';

export const sessionCookie = 'lindung_session';

/** Makes the context of a request: who asks comes from the session's cookie or a partner's key, never from both. */
export async function requestOf(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> {
  const token = request.cookies[sessionCookie];
  const bearer = /^Bearer (slsk_[\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
  let actor: Actor | undefined;
  let userId: string | undefined;
  if (bearer !== undefined) {
    actor = await services.apiKeys.find(bearer, services.clock.today());
  } else if (token !== undefined) {
    const known = await services.sessions.find(token, services.clock.today());
    actor = known?.actor;
    userId = known?.userId;
  }
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  } as const;
  return {
    services,
    actor,
    requestId: request.id,
    locale: localeFromHeader(request.headers['accept-language']),
    address: request.ip,
    session: {
      token: bearer === undefined ? token : undefined,
      userId,
      setCookie: (value, expires) => void reply.setCookie(sessionCookie, value, { ...cookie, expires }),
      clearCookie: () => void reply.clearCookie(sessionCookie, cookie),
    },
  };
}
