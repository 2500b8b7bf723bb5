import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, RegionId, Version } from '../shared/ids.js';
import { line } from '../shared/text.js';

/** Nomor Pendaftaran Perusahaan (NPP): 8 characters, today digits, letters in old ones. */
const EmployerNumber = z
  .string()
  .transform((raw) => raw.trim().toUpperCase())
  .refine((text) => /^[0-9A-Z]{8}$/.test(text));
export type EmployerNumber = z.infer<typeof EmployerNumber>;

/** Who pays: an agency, village or donor; it bears one employer number or more, or none yet. */
export const Payer = z.object({
  id: Id,
  ...Owner.shape,
  name: line(160),
  version: Version,
});
export type Payer = z.infer<typeof Payer>;

/** An employer number that a payer bears, both days included; null = from before it was recorded, or until it is ended. */
export const PayerNumber = z.object({
  id: Id,
  payerId: Id,
  ...Owner.shape,
  number: EmployerNumber,
  validFrom: BusinessDate.nullable(),
  validTo: BusinessDate.nullable(),
});
export type PayerNumber = z.infer<typeof PayerNumber>;

/** Registers a payer of the officer's own region, or of a district or village in it. */
export const CreatePayer = z.object({
  idempotencyKey: IdempotencyKey,
  regionId: RegionId.nullish().transform((region) => region ?? null),
  employerNumber: z
    .string()
    .nullish()
    .transform((raw) => raw?.trim() || null)
    .pipe(EmployerNumber.nullable()),
  name: line(160),
});
export type CreatePayer = z.infer<typeof CreatePayer>;

/** Gives a payer another name. */
export const UpdatePayer = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  name: line(160),
});
export type UpdatePayer = z.infer<typeof UpdatePayer>;

/** Writes down an employer number that a payer bears, from a day on or since before it is written down. */
export const AddEmployerNumber = z.object({
  idempotencyKey: IdempotencyKey,
  payerId: Id,
  employerNumber: EmployerNumber,
  validFrom: GivenDay.nullish().transform((day) => day ?? null),
});
export type AddEmployerNumber = z.infer<typeof AddEmployerNumber>;

/** Writes down the last day of an employer number, once. */
export const EndEmployerNumber = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  validTo: GivenDay,
});
export type EndEmployerNumber = z.infer<typeof EndEmployerNumber>;

export type PayerError =
  | { code: 'EMPLOYER_NUMBER_ENDED'; validTo: BusinessDate }
  | { code: 'EMPLOYER_NUMBER_ENDS_BEFORE'; validFrom: BusinessDate };
