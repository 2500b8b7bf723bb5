import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { Agreement } from '@lindung/domain/agreement/agreement';
import type { AgreementLineInput } from '@lindung/domain/agreement/agreement-line';
import { AgreementState } from '@lindung/domain/agreement/agreement-status';
import { QuotaEntryKind } from '@lindung/domain/agreement/quota';
import type { LineWithStages, SeatGrant } from '@lindung/domain/agreement/sign-agreement';
import { Declaration } from '@lindung/domain/programme/contribution-base';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { asJson } from '../shared/as-json.js';
import { type AgreementLineRow, agreementLineTable } from './agreement-line.table.js';
import { agreementStageTable } from './agreement-stage.table.js';
import { agreementTable } from './agreement.table.js';
import { quotaEntryTable } from './quota-entry.table.js';
import { quotaShareRepository } from './quota-share.repository.js';

/** What a draft says, apart from its lines. */
export type AgreementContent = Omit<
  Agreement,
  | 'id'
  | 'status'
  | 'signedOn'
  | 'submittedByUserId'
  | 'reviewedByUserId'
  | 'reason'
  | 'createdAt'
  | 'version'
  | keyof Owner
>;

const ownerOf = ({ regencyId, districtId, villageId }: Owner): Owner => ({
  regencyId,
  districtId,
  villageId,
});

const lineOf = (row: AgreementLineRow) => ({
  ...row,
  declaration: row.declaration === null ? null : Declaration.parse(row.declaration),
});

/** Agreements with their lines and stages, inside one transaction. */
export const agreementRepository = (tx: EntityManager) => ({
  find: (id: string): Promise<Agreement | null> => tx.getRepository(agreementTable).findOneBy({ id }),

  async create(content: AgreementContent, owner: Owner, createdBy: string): Promise<string> {
    const id = uuidv7();
    await tx
      .getRepository(agreementTable)
      .insert({ ...content, ...owner, id, status: AgreementState.DRAFT, createdBy });
    return id;
  },

  async change(id: string, content: AgreementContent): Promise<void> {
    await tx.getRepository(agreementTable).update({ id }, content);
  },

  /** The lines in the agreement's order, each with its stages by their days. */
  async listLines(agreementId: string): Promise<readonly LineWithStages[]> {
    const lines = await tx
      .getRepository(agreementLineTable)
      .find({ where: { agreementId }, order: { id: 'ASC' } });
    const stages = await tx
      .getRepository(agreementStageTable)
      .find({ where: { lineId: In(lines.map(({ id }) => id)) }, order: { startsOn: 'ASC' } });
    return lines.map((row) => ({
      line: lineOf(row),
      stages: stages.filter(({ lineId }) => lineId === row.id),
    }));
  },

  /** Puts these lines in the place of those that a draft has. */
  async replaceLines(
    agreementId: string,
    owner: Owner,
    inputs: readonly AgreementLineInput[],
  ): Promise<void> {
    await tx.getRepository(agreementLineTable).delete({ agreementId });
    for (const { stages, shares, ...line } of inputs) {
      const lineId = uuidv7();
      await tx.getRepository(agreementLineTable).insert({
        ...line,
        declaration: line.declaration && asJson(line.declaration),
        ...ownerOf(owner),
        id: lineId,
        agreementId,
      });
      await tx
        .getRepository(agreementStageTable)
        .insert(stages.map((stage) => ({ ...stage, ...ownerOf(owner), id: uuidv7(), lineId })));
      await quotaShareRepository(tx).add(lineId, owner, shares);
    }
  },

  /** Makes the agreement active and writes the seats that it grants into the ledger. */
  async sign(
    agreement: Agreement,
    signedOn: BusinessDate,
    grants: readonly SeatGrant[],
    byUser: string,
  ): Promise<void> {
    await tx
      .getRepository(agreementTable)
      .update({ id: agreement.id }, { status: AgreementState.ACTIVE, signedOn, reason: null });
    // A memorandum may have no lines, and grants nothing then.
    if (grants.length === 0) return;
    await tx.getRepository(quotaEntryTable).insert(
      grants.map(({ lineId, stageId, seats, startsOn }) => ({
        ...ownerOf(agreement),
        id: uuidv7(),
        kind: QuotaEntryKind.GRANT,
        lineId,
        stageId,
        seats,
        enrolmentId: null,
        effectiveOn: startsOn,
        byUser,
      })),
    );
  },
});
