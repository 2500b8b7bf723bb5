import { FileStore, within } from '@lindung/db/exchange/file-store';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import { streamRows } from '@lindung/db/exchange/stream-rows';
import { compileSelection, joinClauses } from '@lindung/db/read/compile-selection';
import { Conditions } from '@lindung/db/read/conditions';
import { auditedObjectOf } from '@lindung/domain/access/audit-event';
import { hiddenFields } from '@lindung/domain/access/grant';
import { grantOf } from '@lindung/domain/access/policy';
import { ExportFormat, LIST_OF_EXPORT } from '@lindung/domain/exchange/export';
import { JobPhase } from '@lindung/domain/exchange/job';
import { DAYS_OF_EXPORT } from '@lindung/domain/retention/retention-kind';
import { formatDateTime } from '@lindung/i18n/format';
import { interpolate } from '@lindung/i18n/interpolate';
import { MESSAGES } from '@lindung/i18n/messages';
import { v7 as uuidv7 } from 'uuid';

import { MOST_PERSONS_OF_EVENT, writeAuditEvent } from '../../acting/audit-row.js';
import { DomainError } from '../../graphql/domain-error.js';
import { mediaTypeOf } from '../files/file-name.js';
import { restrictToOwn } from '../../reading/read-list.js';
import type { JobHandler } from '../jobs/job-run.js';
import { writeCsv } from '../tabular/write-csv.js';
import { writeXlsx } from '../tabular/write-xlsx.js';
import { cellOf, headerOf, selectionOfColumns } from './export-column.js';
import { ExportParams } from './export-params.js';
import { exportResources } from './export-resources.js';

/** What Excel in this country opens without asking. */
const excelCsv = { kind: 'CSV', encoding: 'utf8', hasBom: true, delimiter: ';' } as const;

/**
 * Writes all rows of a list into a file, as they stand at one moment, a few hundred at a time. File, trail and the end of the
 * job come with one commit.
 */
export const exportRows: JobHandler = async ({ job, actor, services, signal, write, report, settle }) => {
  const { resource, format, locale, fileName, args, sealedFilter } = ExportParams.parse(job.params);
  const operation = LIST_OF_EXPORT[resource];
  const grant = grantOf(actor.role, operation);
  if (!grant || !grantOf(actor.role, 'startExport')) throw new DomainError({ code: 'FORBIDDEN', operation });
  const { columns, rows } = exportResources[resource];
  const { clock, keyRing } = services;
  const opened = sealedFilter && keyRing.decryptParams(Buffer.from(sealedFilter, 'base64'));
  const filter = opened === null ? null : (JSON.parse(opened) as object);
  const today = clock.today();

  await write(async (tx) => {
    report({ phase: JobPhase.WRITING, done: 0 });
    const conditions = new Conditions(today);
    const { model, sort, ownColumn } = await rows(
      { args, filter },
      { tx, services, today, grant, actor, conditions, level: actor.jurisdiction.level },
    );
    restrictToOwn(conditions, grant, actor, ownColumn);
    const compiled = compileSelection(
      model.fields,
      selectionOfColumns(columns),
      hiddenFields(grant, actor.scopes),
    );
    const where = ['$1::date IS NOT NULL', ...(model.always === undefined ? [] : [model.always])];
    const { person } = model;
    const text =
      `SELECT ${[...compiled.columns, ...(person === undefined ? [] : [person])].join(', ')} FROM ${model.table} ${model.alias}${conditions.joinSql}` +
      `${joinClauses(model.joins, compiled.joins)} WHERE ${[...where, ...conditions.whereSql].join(' AND ')} ` +
      `ORDER BY ${sort.expression}, ${model.id.column}`;
    const id = uuidv7();
    let count = 0;
    const objectType = auditedObjectOf(operation);
    const act = {
      operation: 'startExport',
      requestId: job.id,
      ...(objectType === undefined ? {} : { objectType }),
      details: { resource, format, filter: Object.keys({ ...args, ...filter }), fileId: id },
    };
    let told = 0;
    let persons: string[] = [];
    /** Tells of the rows since it was told last, and of nobody twice. */
    const tell = async () => {
      const rowCount = count - told;
      await writeAuditEvent(tx, actor, { ...act, ...(person === undefined ? {} : { persons }) }, rowCount);
      told = count;
      persons = [];
    };
    const law = await lawRuleRepository(tx).load();
    async function* table(): AsyncGenerator<readonly string[]> {
      yield columns.map((column) => headerOf(column, locale));
      for await (const values of streamRows(tx, text, conditions.values)) {
        signal.throwIfAborted();
        const row = compiled.build(values, { today, law });
        if (person !== undefined) persons.push(values.at(-1) as string);
        yield columns.map((column) => cellOf(column, row, locale));
        report({ done: (count += 1) });
        if (persons.length === MOST_PERSONS_OF_EVENT) await tell();
      }
      // Whoever finds the file somewhere can tell whose it is and whether it is whole.
      const at = clock.now().toISOString();
      const origin = {
        name: actor.name,
        role: MESSAGES[locale].enums.Role[actor.role],
        rows: count,
        file: id,
      };
      const sentence = interpolate(
        MESSAGES[locale].exchange.export.origin,
        { ...origin, at: formatDateTime(at, locale) },
        locale,
      );
      yield columns.map((_, place) => (place === 0 ? sentence : ''));
    }
    const sheetName = MESSAGES[locale].resources[operation].name.split(' |||| ').at(-1) ?? resource;
    const { regencyId, districtId, villageId } = job;
    await new FileStore(within(tx), keyRing).keep(
      {
        id,
        name: fileName,
        mediaType: mediaTypeOf(format),
        createdBy: actor.userId,
        regencyId,
        districtId,
        villageId,
      },
      format === ExportFormat.CSV ? writeCsv(table(), excelCsv) : writeXlsx(table(), { sheetName }),
      { days: DAYS_OF_EXPORT },
    );
    if (count === 0 || count > told) await tell();
    report({ total: count });
    await settle(tx, 'SUCCEEDED', { result: { rows: count, downloadFileId: id } });
  });
};
