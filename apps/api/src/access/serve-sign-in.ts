import { PROVIDER_PROBLEMS } from '@lindung/domain/access/provider-link';
import type { FastifyInstance } from 'fastify';

import { DomainError } from '../graphql/domain-error.js';
import { cookieNameOn, requestOf, visitCookie, visitOptions } from '../http/request-of.js';
import type { Services } from '../request-context.js';
import { signInPath } from './identity-provider.js';
import { comeBack } from './provider-sign-in.js';

/**
 * Where the identity provider sends the browser back to. It goes on to a page of our own, whatever the query says; what went
 * wrong stands there as a code of a closed list.
 */
export function serveSignIn(http: FastifyInstance, services: Services): void {
  http.get(`${signInPath}/callback`, async (request, reply) => {
    const context = await requestOf(services, request, reply);
    const cookie = cookieNameOn(request, visitCookie);
    const kept = request.cookies[cookie];
    void reply.clearCookie(cookie, visitOptions(request));
    const [, query = ''] = request.url.split('?', 2);
    try {
      const how = await comeBack(context, kept, query);
      return await reply.redirect(how === 'linked' ? '/#/account' : '/#/', 303);
    } catch (error) {
      const problem = PROVIDER_PROBLEMS.find(
        (code) => error instanceof DomainError && error.problem.code === code,
      );
      if (problem === undefined) throw error;
      return await reply.redirect(`/#/login?problem=${problem}`, 303);
    }
  });
}
