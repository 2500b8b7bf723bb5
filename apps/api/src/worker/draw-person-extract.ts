import { FileStore, within } from '@lindung/db/exchange/file-store';
import { personRequestTable } from '@lindung/db/worker/person-request.table';
import { readPersonExtract } from '@lindung/db/worker/person-extract.read';
import { isAllowed } from '@lindung/domain/access/policy';
import { shownTo } from '@lindung/domain/privacy/shown-to';
import { DAYS_OF_EXPORT } from '@lindung/domain/retention/retention-kind';
import { maskBankTail } from '@lindung/domain/worker/bank-account';
import { maskNikTail } from '@lindung/domain/worker/nik';
import { decideExtract, DrawPersonExtract } from '@lindung/domain/worker/person-extract';
import { extractText } from '@lindung/i18n/person-extract';
import { v7 as uuidv7 } from 'uuid';

import { ownerOfActor } from '../acting/owner-of-actor.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { useCase, userOf } from '../writing/use-case.js';

/**
 * Draws up a copy of all that is held about the person who asks for it, as a file of whoever draws it. It is for the person, so that
 * the NIK stands in it whole where the role may reveal one, which counts as a number that is shown.
 * @returns the id of the file
 * @throws DomainError NOT_FOUND, EXTRACT_NEEDS_REQUEST, RATE_LIMITED
 */
export async function drawPersonExtract(context: RequestContext, input: unknown): Promise<string> {
  const { actor } = requireActor(context, 'drawPersonExtract', input);
  if (isAllowed(actor.role, 'revealNik')) await context.services.nikLimits.reveals.consume(actor);
  return draw(context)(context, input);
}

const draw = ({ locale }: RequestContext) =>
  useCase('drawPersonExtract', DrawPersonExtract, async (tools, command) => {
    const { tx, actor, now, today, services } = tools;
    const request = await tx
      .getRepository(personRequestTable)
      .findOne({ where: { id: command.id }, lock: { mode: 'pessimistic_read' } });
    if (!request) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    const decision = decideExtract(request);
    if (!decision.ok) throw new DomainError(decision.error, 'id');
    const extract = await readPersonExtract(tx, request, today);
    if (!extract) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    const {
      nikCipher,
      nikTail,
      familyCardCipher,
      familyCardTail,
      homes,
      bankAccounts,
      createdAt,
      updatedAt,
      ...held
    } = extract.held;
    const masked = (tail: string | null) => (tail === null ? null : maskNikTail(tail));
    const { keyRing } = services;
    const mayReveal = isAllowed(actor.role, 'revealNik');
    const fileId = uuidv7();
    const text = extractText(
      {
        ...held,
        nik: nikCipher !== null && mayReveal ? keyRing.decryptNik(nikCipher) : masked(nikTail),
        familyCard:
          familyCardCipher !== null && mayReveal
            ? keyRing.decryptFamilyCard(familyCardCipher)
            : masked(familyCardTail),
        homes: homes.map(({ familyCardHex, familyCardTail: tail, ...home }) => ({
          ...home,
          familyCard:
            familyCardHex !== null && mayReveal
              ? keyRing.decryptFamilyCard(Buffer.from(familyCardHex, 'hex'))
              : masked(tail),
        })),
        bankAccounts: bankAccounts.map(({ numberHex, numberTail, ...account }) => ({
          ...account,
          number: isAllowed(actor.role, 'revealBankAccount')
            ? keyRing.decryptBankNumber(Buffer.from(numberHex, 'hex'))
            : maskBankTail(numberTail),
        })),
        createdAt: createdAt.toISOString(),
        updatedAt: updatedAt.toISOString(),
        shown: shownTo(extract.ways),
      },
      { by: actor.name, role: actor.role, at: now().toISOString(), fileId },
      locale,
    );
    const { regencyId, districtId, villageId, personId } = request;
    await new FileStore(within(tx), keyRing).keep(
      {
        id: fileId,
        name: `salinan-data-${today}.txt`,
        mediaType: 'text/plain; charset=utf-8',
        createdBy: userOf(actor),
        ...(await ownerOfActor(tx, actor, today)),
      },
      bytesOf(text),
      { days: DAYS_OF_EXPORT },
    );
    return {
      id: request.id,
      answerId: fileId,
      objectType: 'PERSON_REQUEST',
      owner: { regencyId, districtId, villageId },
      persons: [personId],
      details: { fileId },
    };
  });

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}
