import { findConfirmedDecree } from '@lindung/db/enrolment/confirmation.repository';
import { findConfirmedCard } from '@lindung/db/enrolment/member-card.repository';
import { type Confirmation, confirmationText } from '@lindung/i18n/confirmation-page';
import { localeFromHeader } from '@lindung/i18n/locale';
import type { FastifyInstance, FastifyReply } from 'fastify';

import { DomainError } from '../../graphql/domain-error.js';
import type { Services } from '../../request-context.js';
import { CONFIRMATION_PATH } from './confirmation-address.js';
import { confirmationHtml } from './confirmation-html.js';

const STATUS_OF = { UNKNOWN: 404, TOO_OFTEN: 429 } as const;

/**
 * The page to which the code on a paper leads, for everybody and without a script: it works on any telephone. Every sign costs the
 * same one look by its hash, known or not, and an address has so many looks.
 */
export function serveConfirmations(http: FastifyInstance, services: Services): void {
  http.get<{ Params: { sign: string } }>(`${CONFIRMATION_PATH}/:sign`, async (request, reply) => {
    const found = await confirm(services, request.ip, request.params.sign);
    return answer(reply, found, request.headers['accept-language']);
  });
}

async function confirm(services: Services, address: string, sign: string): Promise<Confirmation> {
  try {
    await services.confirmationLimits.consume(address);
  } catch (refused) {
    if (refused instanceof DomainError) return 'TOO_OFTEN';
    throw refused;
  }
  const { database, clock } = services;
  // Both are asked for every sign: how long it takes tells nothing of what the sign is.
  const [decree, card] = await Promise.all([
    findConfirmedDecree(database, sign, clock.today()),
    findConfirmedCard(database, sign, clock.today()),
  ]);
  if (decree) return { decree: { ...decree, issuedAt: decree.issuedAt.toISOString() } };
  return card ? { card: { ...card, issuedAt: card.issuedAt.toISOString() } } : 'UNKNOWN';
}

const answer = (reply: FastifyReply, found: Confirmation, languages: string | undefined): FastifyReply =>
  reply
    .code(typeof found === 'string' ? STATUS_OF[found] : 200)
    .header('content-type', 'text/html; charset=utf-8')
    .header('x-robots-tag', 'noindex')
    .send(confirmationHtml(confirmationText(found, localeFromHeader(languages))));
