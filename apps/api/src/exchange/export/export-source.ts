import type { Conditions } from '@lindung/db/read/conditions';
import type { ReadModel, SortKey } from '@lindung/db/read/read-model';
import type { Grant } from '@lindung/domain/access/grant';
import type { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import type { Services } from '../../request-context.js';
import { columnsOf, type ExportColumn } from './export-column.js';
import type { Actor } from '../../acting/actor.js';
import type { ExportArguments } from './export-filter.js';

export interface ExportTools {
  readonly tx: EntityManager;
  readonly services: Services;
  readonly today: BusinessDate;
  readonly level: JurisdictionLevel;
  /** What the role may see of the list. */
  readonly grant: Grant;
  readonly actor: Actor;
  readonly conditions: Conditions;
}

/** The rows of a list, all of them, in an order of theirs. */
export interface ExportRows {
  readonly model: ReadModel;
  readonly sort: SortKey;
  /** The column of the user to whom a row belongs, where a role may see only its own. */
  readonly ownColumn?: string;
}

/** How a list becomes a file: its columns, and its rows under the arguments and the filter of the list. */
export interface ExportSource {
  readonly columns: readonly ExportColumn[];
  readonly rows: (args: ExportArguments, tools: ExportTools) => ExportRows | Promise<ExportRows>;
}

const workers = columnsOf('workers');

/** Who a row is about, in the columns of its list. */
export const person = (column: ReturnType<typeof columnsOf>) => [
  column('worker', 'worker.fullName'),
  workers('nikMasked', 'worker.nikMasked'),
  workers('sex', 'worker.sex', 'Sex'),
  workers('age', 'worker.age'),
  workers('village', 'worker.village.name'),
];

export const idOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
