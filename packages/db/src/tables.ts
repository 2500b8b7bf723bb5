import type { EntitySchema } from 'typeorm';

import { apiClientTable } from './access/api-client.table.js';
import { apiKeyTable } from './access/api-key.table.js';
import { assignmentTable } from './access/assignment.table.js';
import { idempotencyTable } from './access/idempotency.table.js';
import { sessionTable } from './access/session.table.js';
import { userTable } from './access/user.table.js';
import { officeAreaTable } from './office/office-area.table.js';
import { officeVersionTable } from './office/office-version.table.js';
import { officeTable } from './office/office.table.js';
import { regionVersionTable } from './territory/region-version.table.js';
import { regionTable } from './territory/region.table.js';
import { decileObservationTable } from './worker/decile-observation.table.js';
import { personTable } from './worker/person.table.js';

/** Every table whose rows a use case writes one at a time; what is written in bulk alone is SQL without an entity. */
export const tables: EntitySchema[] = [
  regionTable,
  regionVersionTable,
  officeTable,
  officeVersionTable,
  officeAreaTable,
  userTable,
  sessionTable,
  assignmentTable,
  apiClientTable,
  apiKeyTable,
  idempotencyTable,
  personTable,
  decileObservationTable,
];
