import type { AgreementLine, AgreementRecord } from '../providers/records';
import { shareValues } from './share-values';

/** A line as it is entered: what the server adds to it isn't sent back. */
export function lineInput(line: AgreementLine) {
  const { memberGroup, segment, programmes, fundingSource, baseKind, incomeBase, riskClass, declaration } =
    line;
  const { monthFrom, monthTo } = line;
  return {
    memberGroup,
    segment,
    programmes,
    fundingSource,
    baseKind,
    incomeBase,
    riskClass,
    declaration,
    monthFrom,
    monthTo,
    decileFrom: line.decileFrom,
    decileTo: line.decileTo,
    payerId: line.payer.id,
    stages: line.stages.map(({ startsOn, seats, note }) => ({ startsOn, seats, note })),
    shares: shareValues(line.shares),
  };
}

/** A change of a signed line as it is entered. */
export const lineChangeInput = ({
  line,
  addedStages,
  takeBack,
  endsFrom,
  movesShares,
  shares,
}: AgreementRecord['changes'][number]) => ({
  lineId: line.id,
  addedStages: addedStages.map(({ startsOn, seats, note }) => ({ startsOn, seats, note })),
  takeBack,
  endsFrom,
  shares: movesShares ? shareValues(shares) : [],
});
