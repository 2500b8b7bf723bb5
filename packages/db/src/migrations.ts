import type { MigrationInterface } from 'typeorm';

import { Access1715500000000 } from './migrations/1715500000000-access.js';
import { TerritoryAndOffices1715500100000 } from './migrations/1715500100000-territory-and-offices.js';
import { Agreements1715500200000 } from './migrations/1715500200000-agreements.js';
import { Exchange1715500300000 } from './migrations/1715500300000-exchange.js';
import { WorkersAndEnrolment1715500400000 } from './migrations/1715500400000-workers-and-enrolment.js';
import { SeatsAndDecrees1715500450000 } from './migrations/1715500450000-seats-and-decrees.js';
import { BillsAndCoverage1715500500000 } from './migrations/1715500500000-bills-and-coverage.js';
import { Ownership1715500600000 } from './migrations/1715500600000-ownership.js';

/** Every migration, oldest first. One that has shipped is never changed; a change is a new one. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  Access1715500000000,
  TerritoryAndOffices1715500100000,
  Agreements1715500200000,
  Exchange1715500300000,
  WorkersAndEnrolment1715500400000,
  SeatsAndDecrees1715500450000,
  BillsAndCoverage1715500500000,
  Ownership1715500600000,
];
