import type { TransitionTable } from '../shared/transitions.js';

/** Where a village's allocation of a year stands with its papers; what is committed and paid of it the ledger of budget lines says. */
export const AllocationStatus = {
  /** In the village's work plan (RKPDes). */
  PLANNED: 'PLANNED',
  /** In the draft of the village's budget, before the district. */
  PROPOSED: 'PROPOSED',
  EVALUATED: 'EVALUATED',
  /** Its village regulation is entered and waits for a second person. */
  ENACTING: 'ENACTING',
  /** In the village's budget (APBDes). */
  ENACTED: 'ENACTED',
  /** A revision of the budget (APBDes Perubahan) is entered and waits for a second person. */
  REVISING: 'REVISING',
  REPORTED: 'REPORTED',
  CLOSED: 'CLOSED',
} as const;
export type AllocationStatus = (typeof AllocationStatus)[keyof typeof AllocationStatus];

/** What is returned is planned anew; what is revised stays enacted, changed or as it was. */
export const ALLOCATION_TRANSITIONS = {
  PLANNED: ['PROPOSED'],
  PROPOSED: ['EVALUATED', 'PLANNED'],
  EVALUATED: ['ENACTING'],
  ENACTING: ['ENACTED', 'EVALUATED'],
  ENACTED: ['REVISING', 'REPORTED'],
  REVISING: ['ENACTED'],
  REPORTED: ['CLOSED'],
  CLOSED: [],
} as const satisfies TransitionTable<AllocationStatus>;

/** What somebody has done with an allocation, by a paper. */
export const AllocationStep = {
  PLAN: 'PLAN',
  EDIT: 'EDIT',
  PROPOSE: 'PROPOSE',
  EVALUATE: 'EVALUATE',
  RETURN: 'RETURN',
  ENTER: 'ENTER',
  ENACT: 'ENACT',
  DECLINE: 'DECLINE',
  REVISE: 'REVISE',
  RAISE: 'RAISE',
  CUT: 'CUT',
  KEEP: 'KEEP',
  REPORT: 'REPORT',
  CLOSE: 'CLOSE',
} as const;
export type AllocationStep = (typeof AllocationStep)[keyof typeof AllocationStep];

/** From which state to which a step goes; a first one comes from none, and an edit stays. */
export const ALLOCATION_STEPS = {
  PLAN: [null, 'PLANNED'],
  EDIT: ['PLANNED', 'PLANNED'],
  PROPOSE: ['PLANNED', 'PROPOSED'],
  EVALUATE: ['PROPOSED', 'EVALUATED'],
  RETURN: ['PROPOSED', 'PLANNED'],
  ENTER: ['EVALUATED', 'ENACTING'],
  ENACT: ['ENACTING', 'ENACTED'],
  DECLINE: ['ENACTING', 'EVALUATED'],
  REVISE: ['ENACTED', 'REVISING'],
  RAISE: ['REVISING', 'ENACTED'],
  CUT: ['REVISING', 'ENACTED'],
  KEEP: ['REVISING', 'ENACTED'],
  REPORT: ['ENACTED', 'REPORTED'],
  CLOSE: ['REPORTED', 'CLOSED'],
} as const satisfies Record<AllocationStep, readonly [from: AllocationStatus | null, to: AllocationStatus]>;

/** How far the money of an allocation has come, as tranches and the ledger have it. */
export const AllocationProgress = {
  NOT_ENACTED: 'NOT_ENACTED',
  WITHOUT_TRANCHE: 'WITHOUT_TRANCHE',
  TRANCHE_RECEIVED: 'TRANCHE_RECEIVED',
  COMMITTED: 'COMMITTED',
  SPENT: 'SPENT',
  LAPSED: 'LAPSED',
} as const;
export type AllocationProgress = (typeof AllocationProgress)[keyof typeof AllocationProgress];

/** Rupiah of an allocation: its village's budget lines of the year by their state, and what has arrived. */
export interface AllocationMoney {
  readonly enacted: bigint;
  readonly received: bigint;
  /** Committed or billed, and not paid. */
  readonly owed: bigint;
  readonly paid: bigint;
  readonly lapsed: bigint;
}

/** How far the money has come: the furthest that it says. */
export const progressOf = ({
  enacted,
  received,
  owed,
  paid,
  lapsed,
}: AllocationMoney): AllocationProgress => {
  if (lapsed > 0n) return AllocationProgress.LAPSED;
  if (owed > 0n) return AllocationProgress.COMMITTED;
  if (paid > 0n) return AllocationProgress.SPENT;
  if (received > 0n) return AllocationProgress.TRANCHE_RECEIVED;
  return enacted > 0n ? AllocationProgress.WITHOUT_TRANCHE : AllocationProgress.NOT_ENACTED;
};
