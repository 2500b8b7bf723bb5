import { Box, Button, Typography } from '@mui/material';
import { useGetOne } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { Rupiah } from '../fields/Amount';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { FailurePage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import { WizardSteps } from '../layout/WizardSteps';
import type { DecreeRow } from '../providers/records';
import { peopleUrl } from './list-urls';
import { originOf } from './origin-of-decree';
import { useProposeSteps } from './useProposeSteps';

/** Last step: what was proposed, the number to quote, and what comes next. */
export function ProposalDone() {
  const words = useWords();
  const format = useFormat();
  const steps = useProposeSteps();
  const { decreeId = '' } = useParams();
  const { data: decree, error } = useGetOne<DecreeRow>('decrees', { id: decreeId }, { retry: false });
  if (error) return <FailurePage error={error as Error} />;
  if (!decree) return <Waiting />;
  const origin = originOf(decree);
  return (
    <>
      <PageHeader
        title={words(`enrolment.propose.titleOf.${decree.source}`)}
        subtitle={decree.list?.name ?? decree.line.agreementNumber}
      />
      <WizardSteps steps={steps} current={steps.length - 1} />
      <Section
        title={words('enrolment.propose.done', { count: format.number(decree.seats) })}
        hint={words('enrolment.propose.doneNumber', { number: decree.number })}
      >
        <Figures>
          <Figure label={words('resources.decrees.fields.seats')}>{format.number(decree.seats)}</Figure>
          <Figure label={words('resources.decrees.fields.monthlyAmount')}>
            <Rupiah amount={decree.monthlyAmount} />
          </Figure>
          <Figure label={words('resources.decrees.fields.startsOn')}>{format.day(decree.startsOn)}</Figure>
        </Figures>
        <Typography sx={{ mt: 2 }}>{words('enrolment.propose.doneNext')}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          <Button variant="contained" component={Link} to={`/decrees/${decree.id}/show`}>
            {words('enrolment.propose.openDecree')}
          </Button>
          {origin && (
            <Button component={Link} to={peopleUrl(origin, { lineId: decree.line.id })}>
              {words(`enrolment.propose.backTo.${decree.source}`)}
            </Button>
          )}
        </Box>
      </Section>
    </>
  );
}
