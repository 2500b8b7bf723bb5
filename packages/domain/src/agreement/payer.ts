import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { Id, IdempotencyKey } from '../shared/ids.js';
import { line } from '../shared/text.js';

/** Nomor Pendaftaran Perusahaan (NPP): 8 characters, today digits, letters in old ones. */
const EmployerNumber = z
  .string()
  .transform((raw) => raw.trim().toUpperCase())
  .refine((text) => /^[0-9A-Z]{8}$/.test(text));
export type EmployerNumber = z.infer<typeof EmployerNumber>;

/** Who pays: an agency, village or donor with an employer number of its own; one government may have many. */
export const Payer = z.object({
  id: Id,
  ...Owner.shape,
  employerNumber: EmployerNumber,
  name: line(160),
});
export type Payer = z.infer<typeof Payer>;

/** Registers a payer of the officer's own region. */
export const CreatePayer = z.object({
  idempotencyKey: IdempotencyKey,
  employerNumber: EmployerNumber,
  name: line(160),
});
export type CreatePayer = z.infer<typeof CreatePayer>;
