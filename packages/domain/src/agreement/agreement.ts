import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant, Version } from '../shared/ids.js';
import { line, optionalLine, reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';
import { AgreementLineInput } from './agreement-line.js';
import { AgreementKind, AgreementState } from './agreement-status.js';
import { LineChangeInput } from './line-change.js';
import { AgreementPartyInput, AgreementWitnessInput } from './party.js';
import { RefundRule } from './refund-rule.js';
import { Seats } from './seats.js';

const texts = {
  number: line(80),
  title: line(200),
  /** Where it was or will be signed. */
  place: optionalLine(120),
  refundTerms: optionalLine(1000),
  remarks: optionalLine(1000),
  assumptions: optionalLine(1000),
};

/**
 * An agreement between a government and an office of BPJS Ketenagakerjaan; the owner is the paying region.
 * It keeps the office that signed it, whoever serves the region later. `assumptions` names what of a demo record is assumed.
 */
export const Agreement = z.object({
  id: Id,
  ...Owner.shape,
  ...texts,
  kind: z.enum(AgreementKind),
  status: z.enum(AgreementState),
  signedOn: BusinessDate.nullable(),
  validFrom: BusinessDate,
  validTo: BusinessDate,
  signingOfficeId: Id,
  refundRule: z.enum(RefundRule),
  /** The memorandum under which a PKS stands. */
  frameId: Id.nullable(),
  /** Of a memorandum: how many seats each agreement under it has at least. */
  minimumSeats: Seats.nullable(),
  /** What an addendum amends, and whose place a renewal takes. */
  amendsId: Id.nullable(),
  renewsId: Id.nullable(),
  /** Who sent the draft to its review, who gave it back or approved it, and why it was given back or withdrawn. */
  submittedByUserId: Id.nullable(),
  reviewedByUserId: Id.nullable(),
  reason: optionalLine(500),
  createdAt: Instant,
  version: Version,
});
export type Agreement = z.infer<typeof Agreement>;

const content = {
  ...texts,
  kind: z.enum(AgreementKind),
  validFrom: GivenDay,
  validTo: GivenDay,
  signingOfficeId: Id,
  /** Without any: the own region and the office that signs. */
  parties: z
    .array(AgreementPartyInput)
    .max(20)
    .nullish()
    .transform((parties) => parties ?? null),
  witnesses: z
    .array(AgreementWitnessInput)
    .max(20)
    .nullish()
    .transform((witnesses) => witnesses ?? []),
  refundRule: z
    .enum(RefundRule)
    .nullish()
    .transform((rule) => rule ?? RefundRule.NONE_AGREED),
  frameId: Id.nullish().transform((frame) => frame ?? null),
  amendsId: Id.nullish().transform((id) => id ?? null),
  renewsId: Id.nullish().transform((id) => id ?? null),
  minimumSeats: Seats.nullish().transform((seats) => seats ?? null),
  lines: z.array(AgreementLineInput).max(50),
  /** What an addendum does to lines that were signed before. */
  changes: z
    .array(LineChangeInput)
    .max(50)
    .refine((changes) => new Set(changes.map(({ lineId }) => lineId)).size === changes.length)
    .nullish()
    .transform((changes) => changes ?? []),
};

const isMinimumOfMemorandum = ({
  kind,
  minimumSeats,
}: {
  kind: AgreementKind;
  minimumSeats: number | null;
}) => minimumSeats === null || kind === AgreementKind.MOU;

const isAddendumToOne = ({ kind, amendsId }: { kind: AgreementKind; amendsId: string | null }) =>
  (kind === AgreementKind.ADDENDUM) === (amendsId !== null);

const isChangedByAddendum = ({ kind, changes }: { kind: AgreementKind; changes: readonly unknown[] }) =>
  kind === AgreementKind.ADDENDUM || changes.length === 0;

const isPeriod = ({ validFrom, validTo }: { validFrom: BusinessDate; validTo: BusinessDate }) =>
  validFrom <= validTo;

/** Drafts an agreement of the officer's own region with its lines and stages. */
export const CreateAgreement = z
  .object({ idempotencyKey: IdempotencyKey, ...content })
  .refine(isPeriod, { path: ['validTo'] })
  .refine(isMinimumOfMemorandum, { path: ['minimumSeats'] })
  .refine(isAddendumToOne, { path: ['kind'] })
  .refine(isChangedByAddendum, { path: ['changes'] });
export type CreateAgreement = z.infer<typeof CreateAgreement>;

/** Replaces the whole content of a draft. */
export const UpdateAgreement = z
  .object({ idempotencyKey: IdempotencyKey, id: Id, version: Version, ...content })
  .refine(isPeriod, { path: ['validTo'] })
  .refine(isMinimumOfMemorandum, { path: ['minimumSeats'] })
  .refine(isAddendumToOne, { path: ['kind'] })
  .refine(isChangedByAddendum, { path: ['changes'] });
export type UpdateAgreement = z.infer<typeof UpdateAgreement>;

/** Records the signing on a day: the agreement becomes active and its seats are granted. */
export const SignAgreement = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  signedOn: GivenDay,
});
export type SignAgreement = z.infer<typeof SignAgreement>;

const claim = { idempotencyKey: IdempotencyKey, id: Id, version: Version };

/** Sends a draft to its review; it does not change while it is there. */
export const SubmitAgreement = z.object(claim);
export type SubmitAgreement = z.infer<typeof SubmitAgreement>;

/** Ends the review: approves what is to be signed, or gives it back as a draft with the reason. */
export const ReviewAgreement = z
  .object({
    ...claim,
    approve: z.boolean(),
    reason: reasonLine(500)
      .refine(withoutNik, refusedNik)
      .nullish()
      .transform((reason) => reason ?? null),
  })
  .refine(({ approve, reason }) => approve || reason !== null, { path: ['reason'] });
export type ReviewAgreement = z.infer<typeof ReviewAgreement>;

/** Withdraws what was not signed, with the reason; its number is free again. */
export const WithdrawAgreement = z.object({
  ...claim,
  reason: reasonLine(500).refine(withoutNik, refusedNik),
});
export type WithdrawAgreement = z.infer<typeof WithdrawAgreement>;
