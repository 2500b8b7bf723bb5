import { z } from 'zod';
import type { BillStatus } from '../contribution/bill-status.js';
import type { EnrolmentStatus } from '../enrolment/enrolment-status.js';
import type { ExitReason } from '../enrolment/member-exit.js';
import type { CheckReason, CheckStep, CheckVerdict } from '../enrolment/check-verdict.js';
import type { WaitingEnd } from '../enrolment/waiting-place.js';
import type { ShownTo } from '../privacy/shown-to.js';
import type { MemberGroup } from '../programme/member-group.js';
import type { Programme } from '../programme/programme.js';
import { Id, IdempotencyKey } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import type { Bank } from './bank.js';
import type { BankAccountStatus } from './bank-account.js';
import type { ChangeProof, ChangeRequestStatus } from './change-request.js';
import type { DecileSource } from './decile.js';
import type { HeirRelationship } from './heir.js';
import type { IdentityMatchStatus } from './identity-match.js';
import type { MaritalStatus } from './marital-status.js';
import type { NikWarning } from './nik-warning.js';
import type { OccupationCode } from './occupation.js';
import type { PersonFact } from './person-fact.js';
import type { PersonStatus } from './person.js';
import type { PopulationSource } from './population-status.js';
import { PersonRequestKind, PersonRequestStatus } from './person-request.js';
import type { Sex } from './sex.js';

/** Draws up a copy of all that is held about a person who asks for it; `id` is the request. */
export const DrawPersonExtract = z.object({ idempotencyKey: IdempotencyKey, id: Id });
export type DrawPersonExtract = z.infer<typeof DrawPersonExtract>;

export type PersonExtractError = { code: 'EXTRACT_NEEDS_REQUEST' };

/** Whether a copy may be drawn up: by a request for access that waits for its answer (UU 27/2022 Art. 32). */
export const decideExtract = (request: {
  readonly kind: PersonRequestKind;
  readonly status: PersonRequestStatus;
}): Result<void, PersonExtractError> =>
  request.kind === PersonRequestKind.ACCESS && request.status === PersonRequestStatus.OPEN
    ? ok(undefined)
    : err({ code: 'EXTRACT_NEEDS_REQUEST' });

/** What is registered of the person; days and moments as ISO texts, NIK and family card as the reader may see them. */
interface ExtractedIdentity {
  readonly fullName: string;
  readonly nik: string | null;
  readonly nikWarnings: readonly NikWarning[];
  readonly birthDate: string;
  readonly sex: Sex;
  readonly birthPlace: string | null;
  readonly motherName: string | null;
  readonly maritalStatus: MaritalStatus | null;
  readonly familyCard: string | null;
  readonly occupation: string | null;
  readonly occupationCode: OccupationCode | null;
  readonly secondOccupation: string | null;
  readonly secondOccupationCode: OccupationCode | null;
  readonly workPlace: string | null;
  readonly weeklyHours: number | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly village: string | null;
  readonly district: string | null;
  readonly regency: string | null;
  readonly status: PersonStatus;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What is held beside, each the oldest first; amounts are digits of rupiah, months `YYYY-MM`. */
export interface ExtractedLists {
  readonly residences: ReadonlyArray<{
    readonly movedOn: string;
    readonly from: string | null;
    readonly to: string | null;
  }>;
  /** Former addresses, each with the family card of then as the reader may see it. */
  readonly homes: ReadonlyArray<{
    readonly livedFrom: string;
    readonly livedUntil: string;
    readonly address: string | null;
    readonly village: string | null;
    readonly familyCard: string | null;
  }>;
  /** Who would be heirs; of their NIK, which is another person's, the last two digits. */
  readonly heirs: ReadonlyArray<{
    readonly relationship: HeirRelationship;
    readonly fullName: string;
    readonly birthDate: string | null;
    readonly phone: string | null;
    readonly nikTail: string | null;
    readonly isScholarshipChild: boolean;
  }>;
  /** To which accounts benefits are paid, were, or were proposed to be. */
  readonly bankAccounts: ReadonlyArray<{
    readonly status: BankAccountStatus;
    readonly bank: Bank;
    readonly bankName: string | null;
    readonly number: string;
    readonly holderName: string;
    readonly isHolderWorker: boolean;
    readonly proposedAt: string;
    readonly validFrom: string | null;
    readonly validUntil: string | null;
    readonly answer: string | null;
    readonly endReason: string | null;
  }>;
  readonly deciles: ReadonlyArray<{
    readonly decile: number;
    readonly source: DecileSource;
    readonly observedOn: string;
  }>;
  readonly statuses: ReadonlyArray<{
    readonly status: PersonStatus;
    readonly source: PopulationSource;
    readonly occurredOn: string;
    readonly knownOn: string;
    readonly destination: string | null;
    readonly proof: string | null;
    readonly note: string | null;
  }>;
  /** What the population register said, which was given what identifies the person to compare. */
  readonly matches: ReadonlyArray<{
    readonly status: IdentityMatchStatus;
    readonly answeredAt: string | null;
    readonly proof: string | null;
  }>;
  readonly changes: ReadonlyArray<{
    readonly changedAt: string;
    readonly facts: ReadonlyArray<{
      readonly fact: PersonFact;
      readonly before: string | null;
      readonly after: string | null;
    }>;
  }>;
  /** What was proposed to be changed, with what was decided. */
  readonly proposals: ReadonlyArray<{
    readonly proposedAt: string;
    readonly status: ChangeRequestStatus;
    readonly proofKind: ChangeProof;
    readonly reason: string;
    readonly answer: string | null;
    readonly undoReason: string | null;
    readonly facts: ReadonlyArray<{
      readonly fact: PersonFact;
      readonly before: string | null;
      readonly after: string | null;
    }>;
  }>;
  readonly candidacies: ReadonlyArray<{
    readonly list: string;
    readonly source: DecileSource;
    readonly sourceDate: string;
    /** The application that added the person, and under which reference; null: people did. */
    readonly partner: string | null;
    readonly partnerReference: string | null;
  }>;
  readonly checks: ReadonlyArray<{
    readonly list: string;
    readonly step: CheckStep;
    readonly verdict: CheckVerdict;
    readonly reason: CheckReason | null;
    readonly note: string | null;
    readonly judgedAt: string;
  }>;
  readonly waiting: ReadonlyArray<{
    readonly payer: string;
    readonly memberGroup: MemberGroup;
    readonly enteredOn: string;
    readonly leftOn: string | null;
    readonly leftBecause: WaitingEnd | null;
  }>;
  readonly memberships: ReadonlyArray<{
    readonly agreement: string;
    readonly decree: string | null;
    readonly memberGroup: MemberGroup;
    readonly programmes: readonly Programme[];
    readonly status: EnrolmentStatus;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly membershipNumber: string | null;
    /** Why it ended before its time. */
    readonly leftBecause: ExitReason | null;
  }>;
  readonly contributions: ReadonlyArray<{
    readonly month: string;
    readonly programmes: readonly Programme[];
    readonly amount: string;
    readonly status: BillStatus;
  }>;
  readonly requests: ReadonlyArray<{
    readonly kind: PersonRequestKind;
    readonly status: PersonRequestStatus;
    readonly wording: string;
    readonly answer: string | null;
    readonly receivedAt: string;
    readonly answeredAt: string | null;
  }>;
}

/** All that is held about one person, as it is handed to that person. */
export interface PersonExtract extends ExtractedIdentity, ExtractedLists {
  readonly shown: readonly ShownTo[];
}
