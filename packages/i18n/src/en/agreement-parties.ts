import type { agreementParties as id } from '../id/agreement-parties.js';
import type { SameKeys } from '../messages-shape.js';

export const agreementParties = {
  enums: {
    PartySide: {
      GOVERNMENT: 'Government',
      OFFICE: 'BPJS Ketenagakerjaan',
    },
    RefundRule: {
      NONE_AGREED: 'Nothing agreed',
      CREDIT_NEXT_MONTH: 'Credited to the next month',
      REFUND: 'Paid back',
    },
  },
  words: {
    title: 'Parties',
    hint: 'Names and titles are written as on the day of the signing.',
    party: 'Party %{number}',
    side: 'Side',
    level: 'Level',
    government: 'Region',
    office: 'Office',
    signatory: 'Signatory',
    signatoryTitle: 'Title',
    add: 'Add a party',
    witnesses: 'Witnesses',
    noWitnesses: 'No witnesses are recorded.',
    witness: 'Name of the witness',
    witnessTitle: 'Title of the witness',
    addWitness: 'Add a witness',
    noSignatory: 'No signatory recorded yet',
    clauses: 'Clauses',
    place: 'Place of signing',
    refundRule: 'Surplus contributions',
    refundTerms: 'Wording of the surplus clause',
    frame: 'Under the memorandum',
    frameHint: 'The memorandum of the regency or city under which this agreement stands',
    minimumSeats: 'Fewest seats of an agreement',
    minimumSeatsHint: 'Each agreement under this memorandum has at least as many seats; it may have more',
    atLeast: 'At least %{count} people',
    under: 'Agreements under this memorandum',
    openUnder: 'See %{count} agreement |||| See %{count} agreements',
    noneUnder: 'None yet',
  },
} satisfies SameKeys<typeof id>;
