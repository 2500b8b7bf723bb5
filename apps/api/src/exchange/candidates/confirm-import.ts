import { jobRepository } from '@lindung/db/exchange/job.repository';
import { ConfirmImport } from '@lindung/domain/enrolment/candidate-list';
import { decideConfirmImport, JobKind } from '@lindung/domain/exchange/job';
import { LOCALES } from '@lindung/i18n/locale';
import { z } from 'zod';

import { DomainError } from '../../graphql/domain-error.js';
import type { RequestContext } from '../../request-context.js';
import { useCase } from '../../writing/use-case.js';
import { requireJob } from '../jobs/find-job.js';
import { queuedBy } from '../jobs/queued-by.js';

/** The refused rows come back in the language of who confirms. */
const ConfirmImportIn = ConfirmImport.extend({ locale: z.enum(LOCALES) });

const confirm = useCase('confirmImport', ConfirmImportIn, async ({ tx, actor }, { jobId, locale }) => {
  const job = await requireJob(tx, jobId, JobKind.CANDIDATE_IMPORT);
  const decision = decideConfirmImport(job);
  if (!decision.ok) throw new DomainError(decision.error, 'jobId');
  await jobRepository(tx).confirm(job.id, queuedBy(actor), { confirmedIn: locale });
  return { id: job.id, objectType: 'JOB', owner: job };
});

/** Lets an import be written whose preview was seen. From here on it acts with the rights of who confirmed it. */
export const confirmImport = (context: RequestContext, input: object): Promise<string> =>
  confirm(context, { ...input, locale: context.locale });
