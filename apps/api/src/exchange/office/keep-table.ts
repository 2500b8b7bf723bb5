import { FileStore, within } from '@lindung/db/exchange/file-store';
import type { OfficeLayout } from '@lindung/domain/exchange/office-template';
import { DAYS_OF_EXPORT } from '@lindung/domain/retention/retention-kind';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { mediaTypeOf } from '../files/file-name.js';
import type { JobRun } from '../jobs/job-run.js';
import { writeCsv } from '../tabular/write-csv.js';
import { writeXlsx } from '../tabular/write-xlsx.js';

const DELIMITERS = { SEMICOLON: ';', COMMA: ',', TAB: '\t' } as const;

const csvOf = ({ delimiter, encoding }: OfficeLayout) =>
  ({
    kind: 'CSV',
    encoding: encoding === 'UTF8' ? 'utf8' : 'windows-1252',
    hasBom: encoding === 'UTF8',
    delimiter: DELIMITERS[delimiter],
  }) as const;

/** Keeps a table in the form that an office takes, for whoever the job works for. @returns the id of the file */
export async function keepTable(
  tx: EntityManager,
  { job, actor, services }: Pick<JobRun, 'job' | 'actor' | 'services'>,
  table: {
    readonly fileName: string;
    readonly layout: OfficeLayout;
    readonly rows: AsyncIterable<readonly string[]>;
  },
): Promise<string> {
  const id = uuidv7();
  const { fileName, layout } = table;
  const { regencyId, districtId, villageId } = job;
  const { format, sheetName } = layout;
  async function* lines(): AsyncGenerator<readonly string[]> {
    if (layout.hasHeader) yield layout.columns.map(({ header }) => header);
    yield* table.rows;
  }
  await new FileStore(within(tx), services.keyRing).keep(
    {
      id,
      name: fileName,
      mediaType: mediaTypeOf(format),
      createdBy: actor.userId,
      regencyId,
      districtId,
      villageId,
    },
    format === 'CSV' ? writeCsv(lines(), csvOf(layout)) : writeXlsx(lines(), { sheetName }),
    { days: DAYS_OF_EXPORT },
  );
  return id;
}
