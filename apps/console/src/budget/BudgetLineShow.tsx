import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { RecordTimeline } from '../access/RecordTimeline';
import { useCan } from '../auth/SessionContext';
import { Rupiah } from '../fields/Amount';
import { Fact, Facts } from '../fields/Facts';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { BudgetLineRecord } from '../providers/records';
import { BudgetChanges } from './BudgetChanges';
import { BudgetLedger } from './BudgetLedger';
import { FundLineButton } from './FundLineButton';
import { ProposeChangeButton } from './ProposeChangeButton';

const STATES = ['available', 'frozen', 'committed', 'billed', 'paid', 'lapsed'] as const;

/** A budget line: in which state each rupiah is, what it pays, what changed it, and its ledger. */
export function BudgetLineShow() {
  return (
    <RecordPage<BudgetLineRecord> resource="budgetLines">
      {(line) => <BudgetLineDetails line={line} />}
    </RecordPage>
  );
}

function BudgetLineDetails({ line }: { line: BudgetLineRecord }) {
  const words = useWords();
  const label = useEnumLabel();
  const can = useCan();
  return (
    <>
      <PageHeader
        title={line.name}
        subtitle={`${line.year} · ${label('FundingSource', line.fundingSource)} · ${line.region.name}`}
        actions={
          <>
            {can('fundAgreementLine') && <FundLineButton line={line} />}
            {can('proposeBudgetChange') && <ProposeChangeButton line={line} />}
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={words('budget.states')} hint={words('budget.statesHint')}>
          <Figures>
            <Figure label={words('resources.budgetLines.fields.ceiling')}>
              <Rupiah amount={line.ceiling} />
            </Figure>
            {STATES.filter((state) => line[state] !== '0' || state === 'available').map((state) => (
              <Figure key={state} label={words(`resources.budgetLines.fields.${state}`)}>
                <Rupiah amount={line[state]} />
              </Figure>
            ))}
          </Figures>
        </Section>
        <Section title={words('resources.budgetLines.fields.fundings')}>
          <Facts columns={3}>
            <Fact label={words('resources.budgetLines.fields.accountCode')}>{line.accountCode}</Fact>
            <Fact label={words('resources.budgetLines.fields.activityCode')}>{line.activityCode}</Fact>
          </Facts>
          <Fundings line={line} />
        </Section>
        <BudgetChanges line={line} />
        <BudgetLedger line={line} />
        <RecordTimeline record="BUDGET_LINE" id={line.id} />
      </Box>
    </>
  );
}

function Fundings({ line: { fundings } }: { line: BudgetLineRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  if (fundings.length === 0) return <p>{words('budget.noFundings')}</p>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {fundings.map(({ id, line, programmes, fromMonth, toMonth }) => (
        <li key={id}>
          {can('agreement') ? (
            <MuiLink component={Link} to={`/agreements/${line.agreementId}/show`}>
              {line.agreementNumber}
            </MuiLink>
          ) : (
            line.agreementNumber
          )}
          {`, ${label('MemberGroup', line.memberGroup)}: `}
          {words('budget.fundedMonths', {
            programmes: programmes.map((code) => label('Programme', code)).join(', '),
            from: format.month(fromMonth),
            to: format.month(toMonth),
          })}
        </li>
      ))}
    </Box>
  );
}
