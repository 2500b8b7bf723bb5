import { agreementRepository } from '@lindung/db/agreement/agreement.repository';
import { villageAgreementsRepository } from '@lindung/db/agreement/village-agreements.repository';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import type { Agreement } from '@lindung/domain/agreement/agreement';
import { decideSignedUnderFrame, decideUnderFrame } from '@lindung/domain/agreement/frame';
import {
  planVillageAgreements,
  type VillageAgreementsPlan,
} from '@lindung/domain/agreement/plan-village-agreements';
import {
  CreateVillageAgreements,
  PreviewVillageAgreements,
  SignVillageAgreements,
} from '@lindung/domain/agreement/village-agreements';

import { actingAs } from '../acting/actor.js';
import { writeAuditEventsOf } from '../acting/audit-row.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import { requireOpenOn } from '../office/office.public.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import { type UseCaseTools, useCase, userOf } from '../writing/use-case.js';
import { signOne } from './sign-agreement.js';
import type { VillageAgreementsPreviewType } from './village-agreements.type.js';

type PlanningTools = Pick<UseCaseTools, 'tx' | 'today'>;

/** What the villages' agreements under a memorandum would be, each place looked at once. @throws DomainError NOT_FOUND, or the domain's reason */
async function planUnder(
  { tx, today }: PlanningTools,
  command: PreviewVillageAgreements,
  under: number,
): Promise<{ readonly frame: Agreement; readonly plan: VillageAgreementsPlan }> {
  const { frameId, villageIds, seats } = command;
  const frame = await agreementRepository(tx).find(frameId);
  if (!frame) throw new DomainError({ code: 'NOT_FOUND' }, 'frameId');
  const { regencyId } = frame;
  await requireOpenOn(tx, command.signingOfficeId, command.validFrom, 'signingOfficeId');
  const villages = await villageAgreementsRepository(tx).listVillages(command, regencyId, today);
  const isThere = (id: number) => villages.some((village) => village.id === id);
  if (!(villageIds ?? []).every(isThere)) throw new DomainError({ code: 'NOT_FOUND' }, 'villageIds');
  const fits = decideUnderFrame({ kind: 'PKS', regencyId, seats }, frame);
  if (!fits.ok) throw new DomainError(fits.error, 'seats');
  const signed = decideSignedUnderFrame(frame, today);
  if (!signed.ok) throw new DomainError(signed.error, 'frameId');
  const plan = planVillageAgreements(await lawRuleRepository(tx).load(), command, villages, under + 1);
  if (!plan.ok) throw new DomainError(plan.error);
  return { frame, plan: plan.value };
}

/** What one act would draft for the villages under a memorandum, and for which places nothing and why. */
export async function previewVillageAgreements(
  context: RequestContext,
  input: object,
): Promise<VillageAgreementsPreviewType> {
  const { actor } = requireActor(context, 'villageAgreementsPreview', input);
  const command = parseCommand(PreviewVillageAgreements, input);
  const { database, clock } = context.services;
  return database.write(actingAs(actor), async (tx) => {
    const under = await villageAgreementsRepository(tx).lockFrame(command.frameId);
    const { plan } = await planUnder({ tx, today: clock.today() }, command, under);
    const { planned, refused, months, workers, monthlyAmount, amountEach, amount } = plan;
    return {
      agreements: planned.length,
      months,
      workers,
      monthlyAmount: monthlyAmount.toString(),
      amountEach: amountEach.toString(),
      amount: amount.toString(),
      planned: planned.map(({ village, number, signatory }) => ({
        villageCode: village.code,
        villageName: village.name,
        number,
        signatory: signatory?.name ?? null,
        isNewPayer: village.payerId === null,
      })),
      refused: refused.map(({ village, reason }) => ({
        villageCode: village.code,
        villageName: village.name,
        reason,
      })),
    };
  });
}

/**
 * Drafts an agreement for each village under a memorandum, as many as the preview showed: the village is party and payer. The trail
 * tells of the memorandum, and of each agreement.
 */
export const createVillageAgreements = useCase(
  'createVillageAgreements',
  CreateVillageAgreements,
  async (tools, command) => {
    const { tx, actor, requestId } = tools;
    const villages = villageAgreementsRepository(tx);
    const under = await villages.lockFrame(command.frameId);
    const { frame, plan } = await planUnder(tools, command, under);
    const { planned, workers } = plan;
    if (planned.length !== command.agreements)
      throw new DomainError(
        { code: 'VILLAGE_AGREEMENTS_CHANGED', shown: command.agreements, now: planned.length },
        'agreements',
      );
    const { refundRule, refundTerms, assumptions, regencyId, districtId, villageId } = frame;
    const ofFrame = { refundRule, refundTerms, assumptions };
    const made = await villages.create({ ...command, ...ofFrame }, planned, userOf(actor));
    const owner = { regencyId, districtId, villageId };
    const act = { operation: 'createVillageAgreements', requestId, objectType: 'AGREEMENT', owner } as const;
    await writeAuditEventsOf(
      tx,
      actor,
      act,
      made.map(({ id }) => ({ id, details: { lines: 1, seats: command.seats } })),
    );
    return {
      id: frame.id,
      objectType: 'AGREEMENT',
      owner,
      rowCount: planned.length,
      details: { agreements: planned.length, seats: workers },
    };
  },
);

/** Records the signing of many drafts under a memorandum on one day, each as a single signing is recorded, all or none. */
export const signVillageAgreements = useCase(
  'signVillageAgreements',
  SignVillageAgreements,
  async (tools, command) => {
    const { tx, actor, requestId } = tools;
    const { frameId, agreements, signedOn } = command;
    const frame = await agreementRepository(tx).find(frameId);
    if (!frame) throw new DomainError({ code: 'NOT_FOUND' }, 'frameId');
    const law = await lawRuleRepository(tx).load();
    const signed: Array<{ readonly id: string; readonly details: Readonly<Record<string, unknown>> }> = [];
    for (const [at, { id, version }] of agreements.entries()) {
      const draft = await agreementRepository(tx).find(id);
      if (draft?.frameId !== frameId) throw new DomainError({ code: 'NOT_FOUND' }, `agreements.${at}.id`);
      const { details = {} } = await signOne(tools, { id, version, signedOn }, law);
      signed.push({ id, details });
    }
    const { regencyId, districtId, villageId } = frame;
    const owner = { regencyId, districtId, villageId };
    const act = { operation: 'signVillageAgreements', requestId, objectType: 'AGREEMENT', owner } as const;
    await writeAuditEventsOf(tx, actor, act, signed);
    return {
      id: frameId,
      objectType: 'AGREEMENT',
      owner,
      rowCount: signed.length,
      details: { agreements: signed.length },
    };
  },
);
