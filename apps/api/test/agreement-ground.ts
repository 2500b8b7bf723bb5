import { type Client, key, type World } from './world.js';

export const createPayer = /* GraphQL */ `
  mutation ($input: CreatePayerInput!) {
    createPayer(input: $input) {
      id
      employerNumber
      name
      region {
        code
      }
    }
  }
`;
export const createOffice = /* GraphQL */ `
  mutation ($input: CreateOfficeInput!) {
    createOffice(input: $input) {
      id
      version
    }
  }
`;
const details = /* GraphQL */ `
  fragment Details on Agreement {
    id
    version
    status
    signedOn
    quota
    seatsTaken
    region {
      code
    }
    signingOffice {
      id
      name
    }
    servingOffice {
      id
      name
    }
    lines {
      id
      agreementId
      agreementNumber
      memberGroup
      programmes
      incomeBase
      decileFrom
      decileTo
      monthFrom
      monthTo
      quota
      seatsTaken
      seatsAvailable
      monthlyAmount
      payer {
        employerNumber
        region {
          code
        }
      }
      stages {
        startsOn
        seats
        note
      }
      why {
        programme
        base
        ratePpm
        fixedAmount
        amount
        citation
      }
    }
  }
`;
export const create = `${details} mutation ($input: CreateAgreementInput!) { createAgreement(input: $input) { ...Details } }`;
export const update = `${details} mutation ($input: UpdateAgreementInput!) { updateAgreement(input: $input) { ...Details } }`;
export const sign = `${details} mutation ($input: SignAgreementInput!) { signAgreement(input: $input) { ...Details } }`;
export const read = `${details} query ($id: ID!) { agreement(id: $id) { ...Details } }`;
export interface Agreement {
  readonly id: string;
  readonly version: number;
  readonly signingOffice: { readonly id: string; readonly name: string };
  readonly servingOffice: { readonly id: string; readonly name: string } | null;
  readonly lines: ReadonlyArray<Record<string, unknown>>;
}

const npp = (): string => key().replaceAll('-', '').slice(0, 8).toUpperCase();

/** A payer and an office that a regency's agreements can rest on. */
export class AgreementGround {
  private constructor(
    readonly officer: Client,
    readonly payerId: string,
    readonly officeId: string,
  ) {}

  static async of(world: World, code: string, office: object = {}): Promise<AgreementGround> {
    const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    const officer = await world.user('PROGRAMME_OFFICER', { region: code });
    const made = await province.ask<{ createOffice: { id: string } }>(createOffice, {
      input: {
        idempotencyKey: key(),
        name: `KC ${key()}`,
        kind: 'BRANCH',
        validFrom: '2020-01-01',
        regionIds: [],
        ...office,
      },
    });
    const payer = await officer.ask<{ createPayer: { id: string } }>(createPayer, {
      input: { idempotencyKey: key(), employerNumber: npp(), name: 'Pemerintah (contoh)' },
    });
    return new AgreementGround(officer, payer.createPayer.id, made.createOffice.id);
  }

  line(fields: object = {}) {
    return {
      memberGroup: 'VULNERABLE_WORKER',
      segment: 'NON_WAGE',
      programmes: ['JKK', 'JKM'],
      fundingSource: 'APBD_REGENCY',
      payerId: this.payerId,
      incomeBase: '1000000',
      decileFrom: 1,
      decileTo: 4,
      monthFrom: '2024-05',
      monthTo: '2024-12',
      stages: [{ startsOn: '2024-05-13', seats: 744 }],
      ...fields,
    };
  }

  content(fields: object = {}) {
    return {
      idempotencyKey: key(),
      number: `PKS ${key()}`,
      title: 'Perlindungan pekerja rentan',
      kind: 'PKS',
      validFrom: '2024-05-13',
      validTo: '2024-12-31',
      signingOfficeId: this.officeId,
      lines: [this.line()],
      ...fields,
    };
  }

  async draft(fields: object = {}): Promise<Agreement> {
    const input = this.content(fields);
    return (await this.officer.ask<{ createAgreement: Agreement }>(create, { input })).createAgreement;
  }

  async signed(fields: object = {}, signedOn = '2024-05-13'): Promise<Agreement> {
    const { id, version } = await this.draft(fields);
    const input = { idempotencyKey: key(), id, version, signedOn };
    return (await this.officer.ask<{ signAgreement: Agreement }>(sign, { input })).signAgreement;
  }
}
