import { err, ok, type Result } from '../shared/result.js';
import { type AgreementPartyInput, type PartyError, PartySide } from './party.js';

/** A party of one side, without what belongs to the other side. */
const ofItsSide = (party: AgreementPartyInput): AgreementPartyInput =>
  party.side === PartySide.GOVERNMENT ? { ...party, officeId: null } : { ...party, regionId: null };

/** The two who sign when nobody else is named. */
export const usualParties = (regionId: number, officeId: string): readonly AgreementPartyInput[] => [
  { side: PartySide.GOVERNMENT, regionId, officeId: null, signatory: null, signatoryTitle: null },
  { side: PartySide.OFFICE, regionId: null, officeId, signatory: null, signatoryTitle: null },
];

/**
 * Decides who the parties of an agreement are: someone on each side, nobody twice, and the office that signs for the record among
 * them. Gives them without what belongs to the other side.
 */
export const decideParties = (
  entered: readonly AgreementPartyInput[],
  signingOfficeId: string,
): Result<readonly AgreementPartyInput[], PartyError> => {
  const parties = entered.map(ofItsSide);
  for (const side of [PartySide.GOVERNMENT, PartySide.OFFICE] as const)
    if (!parties.some((party) => party.side === side)) return err({ code: 'PARTY_SIDE_MISSING', side });
  const names = parties.map(({ regionId, officeId }) => regionId ?? officeId);
  const twice = names.findIndex((name, at) => names.indexOf(name) < at);
  if (twice >= 0) return err({ code: 'PARTY_TWICE', party: twice + 1 });
  return parties.some(({ officeId }) => officeId === signingOfficeId)
    ? ok(parties)
    : err({ code: 'PARTY_SIGNING_OFFICE' });
};
