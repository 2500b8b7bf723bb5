import type { AgreementRecord } from '../providers/records';

/** A party as the form has it; the level says among which regions one is chosen. */
export interface PartyValues {
  readonly side?: string;
  readonly level?: string;
  readonly regionId?: string | null;
  readonly officeId?: string | null;
  readonly signatory?: string | null;
  readonly signatoryTitle?: string | null;
}

const LEVEL_OF: Readonly<Record<string, string>> = {
  DISTRICT: 'DISTRICT',
  VILLAGE: 'VILLAGE',
  WARD: 'VILLAGE',
  CUSTOMARY_VILLAGE: 'VILLAGE',
};

/** On which level a region of a kind is chosen. */
export const levelOfKind = (kind: string | undefined): string => LEVEL_OF[kind ?? ''] ?? 'REGENCY';

/** The office that is named first. */
export const signingOfficeOf = (parties: readonly PartyValues[]): string =>
  parties.find(({ side, officeId }) => side === 'OFFICE' && officeId)?.officeId ?? '';

/** Whoever signs most: the own region and an office. */
export const newParties = (regionId: string | undefined): readonly PartyValues[] => [
  { side: 'GOVERNMENT', level: 'REGENCY', regionId: regionId ?? null, signatory: '', signatoryTitle: '' },
  { side: 'OFFICE', officeId: null, signatory: '', signatoryTitle: '' },
];

/** The parties of an agreement as they are entered. */
export const partyValues = (parties: AgreementRecord['parties']): readonly PartyValues[] =>
  parties.map(({ side, region, office, signatory, signatoryTitle }) => ({
    side,
    level: levelOfKind(region?.kind),
    regionId: region?.id ?? null,
    officeId: office?.id ?? null,
    signatory,
    signatoryTitle,
  }));

/** What of a party the server takes. */
export const partyInputs = (parties: readonly PartyValues[]) =>
  parties.map(({ side, regionId, officeId, signatory, signatoryTitle }) => ({
    side,
    regionId: side === 'GOVERNMENT' ? (regionId ?? null) : null,
    officeId: side === 'OFFICE' ? (officeId ?? null) : null,
    signatory: signatory || null,
    signatoryTitle: signatoryTitle || null,
  }));
