import type { DemoVisitor } from './demo-visitor.js';

const createPayer = `mutation ($input: CreatePayerInput!) { createPayer(input: $input) { id } }`;
const create = `mutation ($input: CreateAgreementInput!) { createAgreement(input: $input) { id lines { id } } }`;
const submit = `mutation ($input: SubmitAgreementInput!) { submitAgreement(input: $input) { id } }`;
const review = `mutation ($input: ReviewAgreementInput!) { reviewAgreement(input: $input) { id } }`;
const sign = `mutation ($input: SignAgreementInput!) { signAgreement(input: $input) { id } }`;

interface Signatory {
  readonly name?: string;
  readonly title?: string;
}

/** What is written into an agreement of the demo. `key` tells its requests from those of others. */
export interface DemoAgreement {
  readonly key: string;
  readonly kind: 'MOU' | 'PKS' | 'ADDENDUM';
  readonly number: string;
  readonly title: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly officeId: string;
  readonly regionId: string;
  readonly government?: Signatory;
  readonly office?: Signatory;
  readonly witnesses?: ReadonlyArray<{ readonly name: string; readonly title?: string }>;
  readonly place?: string;
  readonly remarks: string;
  /** What of it is made up, so that nobody takes it for published. */
  readonly assumptions: string;
  readonly amendsId?: string;
  readonly renewsId?: string;
  readonly minimumSeats?: number;
  readonly lines: readonly object[];
}

export interface Drafted {
  readonly id: string;
  readonly lines: ReadonlyArray<{ readonly id: string }>;
}

/** Registers a payer of the officer's area. @returns its id */
export async function registerPayer(
  officer: DemoVisitor,
  key: string,
  payer: { readonly name: string; readonly employerNumber?: string; readonly regionId?: string },
): Promise<string> {
  const made = await officer.ask<{ createPayer: { id: string } }>(createPayer, {
    input: { idempotencyKey: `${key}-payer`, ...payer },
  });
  return made.createPayer.id;
}

/** The government first, then the office, each with who signs for it. */
export async function draftAgreement(
  officer: DemoVisitor,
  { key, officeId, regionId, government, office, ...content }: DemoAgreement,
): Promise<Drafted> {
  const { createAgreement } = await officer.ask<{ createAgreement: Drafted }>(create, {
    input: {
      idempotencyKey: `${key}-agreement`,
      ...content,
      signingOfficeId: officeId,
      parties: [
        { side: 'GOVERNMENT', regionId, signatory: government?.name, signatoryTitle: government?.title },
        { side: 'OFFICE', officeId, signatory: office?.name, signatoryTitle: office?.title },
      ],
    },
  });
  return createAgreement;
}

/** Drafts an agreement, has it reviewed where somebody reviews, and records its signing. */
export async function signAgreement(
  officer: DemoVisitor,
  agreement: DemoAgreement,
  signedOn: string,
  reviewer?: DemoVisitor,
): Promise<Drafted> {
  const { key } = agreement;
  const draft = await draftAgreement(officer, agreement);
  const { id } = draft;
  if (reviewer) {
    await officer.ask(submit, { input: { idempotencyKey: `${key}-submitted`, id, version: 1 } });
    await reviewer.ask(review, {
      input: { idempotencyKey: `${key}-reviewed`, id, version: 2, approve: true },
    });
  }
  await officer.ask(sign, {
    input: { idempotencyKey: `${key}-agreement-signed`, id, version: reviewer ? 3 : 1, signedOn },
  });
  return draft;
}

/** A line for work accident and death of people without a wage, on the lowest band: Rp16,800 a month for each. */
export const nonWageLine = {
  segment: 'NON_WAGE',
  programmes: ['JKK', 'JKM'],
  incomeBase: '1000000',
} as const;
