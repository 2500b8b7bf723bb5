import { deviceOf } from '@lindung/domain/access/own-session';
import { MINUTES_AT_THE_PROVIDER } from '@lindung/domain/access/provider-link';
import { localeFromHeader } from '@lindung/i18n/locale';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Actor } from '../acting/actor.js';
import { type Asker, askerOf } from '../acting/asker.js';
import type { KnownSession } from '../access/sessions.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext, Services } from '../request-context.js';

export const sessionCookie = 'lindung_session';

/** What the browser keeps while it is at the identity provider, which sends it back from another site. */
export const visitCookie = 'lindung_visit';
export const visitOptions = (request: FastifyRequest) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(request),
    maxAge: MINUTES_AT_THE_PROVIDER * 60,
  }) as const;

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';

/** A cookie as it is called on this connection: with TLS the browser sees to it that no other host and no bare connection sets it. */
export const cookieNameOn = (request: FastifyRequest, name: string): string =>
  isSecure(request) ? `__Host-${name}` : name;

/** The assignment for which a page made its request; another page of the same session may have chosen another since. */
export const assignmentHeader = 'x-lindung-assignment';

/** Says that a page looks by itself, and nobody uses it: such a request keeps no session from ending. */
export const unattendedHeader = 'x-lindung-unattended';

/**
 * Makes the context of a request: who asks comes from the session's cookie or a partner's key, never from both. Whoever
 * sends a key means to be the partner: a wrong one is never answered in the name of the cookie's user.
 * @throws DomainError API_KEY_INVALID when the request brings an authorization that is no partner's key
 * @throws DomainError ASSIGNMENT_CHANGED when the session acts in another assignment than the one that the request names
 */
export async function requestOf(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> {
  const { authorization } = request.headers;
  const cookieName = cookieNameOn(request, sessionCookie);
  const token = authorization === undefined ? request.cookies[cookieName] : undefined;
  let actor: Actor | undefined;
  let known: KnownSession | undefined;
  if (authorization !== undefined) {
    actor = await services.apiKeys.find(keyOf(authorization), services.clock.today());
  } else if (token !== undefined) {
    const believed = request.headers[assignmentHeader]?.toString();
    const isUsed = request.headers[unattendedHeader] === undefined;
    known = await services.sessions.find(token, services.clock.today(), believed, isUsed);
    if (known && believed !== undefined && known.actor?.assignmentId !== believed)
      throw new DomainError({ code: 'ASSIGNMENT_CHANGED' });
    actor = known?.actor;
  }
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(request),
  } as const;
  const context: RequestContext = {
    services,
    actor,
    requestId: request.id,
    locale: localeFromHeader(request.headers['accept-language']),
    address: request.ip,
    device: deviceOf(request.headers['user-agent'] ?? ''),
    session: {
      token,
      userId: known?.userId,
      hasSecondFactor: known?.hasSecondFactor ?? false,
      needsSecondFactor: known?.needsSecondFactor ?? false,
      viaProvider: known?.viaProvider ?? false,
      keepVisit: (value) =>
        void reply.setCookie(cookieNameOn(request, visitCookie), value, visitOptions(request)),
      setCookie: (value, expires) => void reply.setCookie(cookieName, value, { ...cookie, expires }),
      clearCookie: () => void reply.clearCookie(cookieName, cookie),
    },
  };
  askers.set(request, askerOf(context));
  return context;
}

const askers = new WeakMap<FastifyRequest, Asker>();

/** Who a request is from, as far as it was found out. */
export const askedBy = (request: FastifyRequest): Asker => askers.get(request) ?? { address: request.ip };

function keyOf(authorization: string): string {
  const key = /^bearer +(slsk_[\w-]{20,100})$/i.exec(authorization)?.[1];
  if (key === undefined) throw new DomainError({ code: 'API_KEY_INVALID' });
  return key;
}
