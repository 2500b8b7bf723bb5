import { precheckRepository } from '@lindung/db/enrolment/precheck.repository';
import { type AnsweredThing, officeAnswerRepository } from '@lindung/db/exchange/office-answer.repository';
import { officeFileRepository } from '@lindung/db/exchange/office-file.repository';
import { type Owner, ownerOf } from '@lindung/domain/access/jurisdiction';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import type { Actor } from '../../acting/actor.js';
import { DomainError } from '../../graphql/domain-error.js';
import type { OfficeAnswerParams } from './office-answer-params.js';
import { officeOfActor } from './precheck-layout.js';

/** What an answer is about, and how its rows are judged and recorded there. */
export interface Answered extends AnsweredThing, Owner {
  readonly id: string;
  readonly objectType: 'DECREE' | 'CANDIDATE_LIST';
  /** Whose files the office answers in. */
  readonly officeId: string;
  judge(jobId: string): Promise<unknown>;
  /** @returns whose numbers or verdicts were recorded */
  record(jobId: string, userId: string): Promise<readonly string[]>;
}

/** @throws DomainError NOT_FOUND for a decree or list out of reach */
export async function answeredThing(
  tx: EntityManager,
  { decreeId, listId }: Pick<OfficeAnswerParams, 'decreeId' | 'listId'>,
  actor: Pick<Actor, 'jurisdiction'>,
  today: BusinessDate,
): Promise<Answered> {
  if (decreeId !== null) {
    const decree = await officeFileRepository(tx).findDecree(decreeId, today);
    if (!decree) throw new DomainError({ code: 'NOT_FOUND' }, 'decreeId');
    const answers = officeAnswerRepository(tx);
    return {
      ...ownerOf(decree),
      id: decree.id,
      decreeId: decree.id,
      listId: null,
      objectType: 'DECREE',
      officeId: decree.officeId,
      judge: (jobId) => answers.judge(jobId, decree.id),
      record: (jobId) => answers.record(jobId),
    };
  }
  const prechecks = precheckRepository(tx);
  const list = listId === null ? undefined : await prechecks.findList(listId);
  if (!list) throw new DomainError({ code: 'NOT_FOUND' }, 'listId');
  return {
    ...ownerOf(list),
    id: list.id,
    decreeId: null,
    listId: list.id,
    objectType: 'CANDIDATE_LIST',
    officeId: officeOfActor(actor, 'startPrecheckAnswer'),
    judge: async (jobId) => {
      await prechecks.lock(list.id);
      await prechecks.judge(jobId, list.id);
    },
    record: (jobId, userId) => prechecks.record(jobId, list.id, userId),
  };
}
