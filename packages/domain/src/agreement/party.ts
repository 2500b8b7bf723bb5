import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { Id, RegionId } from '../shared/ids.js';
import { line, optionalLine } from '../shared/text.js';

/** Who stands on which side of an agreement: a regency, city or village, or an office of BPJS Ketenagakerjaan. */
export const PartySide = { GOVERNMENT: 'GOVERNMENT', OFFICE: 'OFFICE' } as const;
export type PartySide = (typeof PartySide)[keyof typeof PartySide];

const signatory = { signatory: optionalLine(120), signatoryTitle: optionalLine(120) };
const optionalRegion = RegionId.nullish().transform((region) => region ?? null);
const optionalOffice = Id.nullish().transform((office) => office ?? null);

/** A party in its place, with who signs for it under the title of that day; both stay as they were written. */
export const AgreementParty = z.object({
  id: Id,
  agreementId: Id,
  ...Owner.shape,
  position: z.int().positive(),
  side: z.enum(PartySide),
  regionId: RegionId.nullable(),
  officeId: Id.nullable(),
  ...signatory,
});
export type AgreementParty = z.infer<typeof AgreementParty>;

/** A party as it is entered: a government names its region, an office itself. */
export const AgreementPartyInput = z
  .object({ side: z.enum(PartySide), regionId: optionalRegion, officeId: optionalOffice, ...signatory })
  .refine(({ side, regionId }) => side !== PartySide.GOVERNMENT || regionId !== null, { path: ['regionId'] })
  .refine(({ side, officeId }) => side !== PartySide.OFFICE || officeId !== null, { path: ['officeId'] });
export type AgreementPartyInput = z.infer<typeof AgreementPartyInput>;

/** Who witnessed the signing, under the title of that day. */
export const AgreementWitness = z.object({
  id: Id,
  agreementId: Id,
  ...Owner.shape,
  position: z.int().positive(),
  name: line(120),
  title: optionalLine(120),
});
export type AgreementWitness = z.infer<typeof AgreementWitness>;

export const AgreementWitnessInput = AgreementWitness.pick({ name: true, title: true });
export type AgreementWitnessInput = z.infer<typeof AgreementWitnessInput>;

/** Why these can't be the parties of an agreement; `party` counts from 1. */
export type PartyError =
  | { code: 'PARTY_SIDE_MISSING'; side: PartySide }
  | { code: 'PARTY_TWICE'; party: number }
  | { code: 'PARTY_SIGNING_OFFICE' };
