import { villageRepository } from '@lindung/db/territory/village.repository';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { type Nik, nikTail } from '@lindung/domain/worker/nik';
import { type NikWarning, nikWarnings } from '@lindung/domain/worker/nik-warning';
import type { Sex } from '@lindung/domain/worker/sex';

import { DomainError } from '../graphql/domain-error.js';
import type { UseCaseTools } from '../writing/use-case.js';

const none = { nikCipher: null, nikIndex: null, nikTail: null, nikWarnings: [] };

/**
 * What is stored of a NIK: encrypted, its blind index, its last two digits and what is odd about it.
 * A NIK that is borne outside of the jurisdiction is taken like one that nobody bears.
 * @throws DomainError DUPLICATE_NIK when another person of this jurisdiction has it
 */
export async function nikColumns(
  { tx, today, services }: UseCaseTools,
  nik: Nik | null,
  person: {
    readonly id?: string;
    readonly regencyId: number;
    readonly birthDate: BusinessDate;
    readonly sex: Sex;
  },
) {
  if (nik === null) return none;
  const nikIndex = services.keyRing.nikIndex(nik);
  const workers = workerRepository(tx);
  await workers.lockNik(nikIndex, person.regencyId);
  const bearer = await workers.findIdByNik(nikIndex, person.id);
  if (bearer !== undefined) throw new DomainError({ code: 'DUPLICATE_NIK', workerId: bearer }, 'nik');
  return {
    nikCipher: services.keyRing.encryptNik(nik),
    nikIndex,
    nikTail: nikTail(nik),
    ...(await nikComparison({ tx, today }, nik, person)),
  };
}

/** What is odd about a NIK beside who its bearer is said to be. */
export async function nikComparison(
  { tx, today }: Pick<UseCaseTools, 'tx' | 'today'>,
  nik: Nik,
  { birthDate, sex }: { readonly birthDate: BusinessDate; readonly sex: Sex },
): Promise<{ nikWarnings: NikWarning[] }> {
  const knownPrefixes = await villageRepository(tx).listNikPrefixes();
  return { nikWarnings: [...nikWarnings(nik, { birthDate, sex, knownPrefixes, referenceDay: today })] };
}
