import { decidePropose } from '@lindung/domain/enrolment/decide-decree';
import { businessDate } from '@lindung/domain/shared/business-date';
import { yearMonth } from '@lindung/domain/shared/year-month';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useFormContext, useFormState } from 'react-hook-form';
import { Rupiah } from '../fields/Amount';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { ExitSummary, OpenLine } from '../providers/records';
import { ProposedTwice } from '../worker/ProposedTwice';
import type { Origin } from './origin';
import type { Proposal } from './proposal';
import { LossNote } from './LossNote';
import { ProposalRefusal } from './ProposalRefusal';
import { RankingRule } from './RankingRule';
import { ReasonCounts } from './ReasonCounts';
import { useProposalPreview } from './useProposalPreview';

interface ProposalCheckProps {
  readonly origin: Origin;
  readonly line: OpenLine;
  readonly exits: ExitSummary;
  readonly isRunning: boolean;
  readonly onBack: () => void;
}

/** Third step, once the inputs are as they must be: forward, reload and a pasted address lead here past their check. */
export function ProposalCheck(props: ProposalCheckProps) {
  const words = useWords();
  const { trigger, clearErrors } = useFormContext();
  const { isReady } = useFormState();
  const [isValid, setIsValid] = useState(false);
  const { onBack } = props;
  useEffect(() => {
    if (!isReady) return;
    void trigger().then((isRight) => {
      if (isRight) return setIsValid(true);
      // Nobody has sent the inputs yet: they are shown, not held against anybody.
      clearErrors();
      onBack();
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, with what the form has when the step opens
  }, [isReady]);
  return isValid ? <Consequence {...props} /> : <Waiting text={words('enrolment.propose.judging')} />;
}

/** People, seats and rupiah, before anything is done. */
function Consequence({ origin, line, exits, isRunning, onBack }: ProposalCheckProps) {
  const words = useWords();
  const format = useFormat();
  const { getValues } = useFormContext();
  const { seats, number, startsOn, namesLeavers } = getValues() as Proposal;
  // A day outside the line is refused below, with the line's months.
  const isInside = line.monthFrom <= startsOn.slice(0, 7) && startsOn.slice(0, 7) <= line.monthTo;
  const {
    data: preview,
    error,
    isPlaceholderData,
  } = useProposalPreview({
    origin,
    lineId: line.id,
    seats,
    startsOn: isInside ? startsOn : undefined,
  });
  const back = (
    <Button onClick={onBack} disabled={isRunning}>
      {words('app.action.back')}
    </Button>
  );
  if (error)
    return (
      <Alert severity="error" action={back}>
        {error.message}
      </Alert>
    );
  if (!preview || isPlaceholderData) return <Waiting text={words('enrolment.propose.judging')} />;

  const decision = decidePropose({
    agreementStatus: 'ACTIVE',
    statusOnStart: 'ACTIVE',
    line: { monthFrom: yearMonth(line.monthFrom), monthTo: yearMonth(line.monthTo) },
    granted: preview.quota,
    firstStageOn: preview.firstStageOn ? businessDate(preview.firstStageOn) : null,
    taken: preview.quota - preview.seatsAvailable,
    eligible: preview.eligible,
    seats,
    startsOn: businessDate(startsOn),
  });
  if (!decision.ok) return <ProposalRefusal refusal={decision.error} onBack={onBack} />;

  const left = decision.value.available;
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      <Section title={words('enrolment.propose.consequence')} hint={number}>
        <Figures>
          <Figure
            label={words('enrolment.propose.people', {
              count: format.number(seats),
              day: format.day(startsOn),
            })}
          >
            {format.number(seats)}
          </Figure>
          <Figure label={words('enrolment.propose.perMonth')}>
            <Rupiah amount={preview.monthlyAmount} />
          </Figure>
          <Figure
            label={words('enrolment.propose.perPeriod', {
              from: format.month(preview.monthFrom),
              to: format.month(preview.monthTo),
            })}
            note={words('enrolment.propose.months', format.counted(preview.months))}
          >
            <Rupiah amount={preview.periodAmount} />
          </Figure>
        </Figures>
        <Typography sx={{ mt: 2 }}>
          {words('enrolment.propose.quotaAfter', {
            left: format.number(left),
            quota: format.number(preview.quota),
          })}
        </Typography>
        <Typography>
          {words('enrolment.propose.waitingAfter', { count: format.number(preview.waiting) })}
        </Typography>
      </Section>
      {namesLeavers && (
        <Section title={words('memberExit.namesLeavers', { count: format.number(exits.unreplaced) })}>
          {exits.lost ? <LossNote lost={exits.lost} /> : null}
        </Section>
      )}
      <Section title={words('enrolment.ranking.title')}>
        <RankingRule cut={preview.cut} seats={seats} eligible={preview.eligible} />
      </Section>
      <Section
        title={words('enrolment.lists.eligibleOf', {
          eligible: format.number(preview.eligible),
          candidates: format.number(preview.candidates),
        })}
        hint={words('enrolment.propose.ruleOf', {
          rule: format.citation(preview.ruleCitation),
          version: preview.ruleVersion,
        })}
      >
        <ReasonCounts origin={origin} lineId={line.id} reasons={preview.reasons} />
      </Section>
      <ProposedTwice people={preview.awaitingDuplicateCheck} />
      <Alert severity="info">{words('enrolment.propose.approverNote')}</Alert>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={isRunning}>
          {isRunning
            ? words('enrolment.propose.running')
            : words('enrolment.propose.submit', { count: format.number(seats) })}
        </Button>
        {back}
      </Box>
    </Box>
  );
}
