import { Alert, Box, Button, Link as MuiLink } from '@mui/material';
import { Link, useSearchParams } from 'react-router-dom';
import { RecordTimeline } from '../access/RecordTimeline';
import { useCan } from '../auth/SessionContext';
import { DemandChecks } from '../checking/DemandChecks';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import { PageHeader } from '../layout/PageHeader';
import { PageMessage } from '../layout/PageMessage';
import { RecordPage } from '../layout/RecordPage';
import type { CandidateListRecord } from '../providers/records';
import { CandidateRows } from './CandidateRows';
import { EligibilitySummary } from './EligibilitySummary';
import { ImportHistory } from './ImportHistory';
import { JudgedLine } from './JudgedLine';
import { LINE_PARAM, boardUrl, importUrl, proposeUrl } from './list-urls';
import { fromList } from './origin';
import { WaitlistButton } from './WaitlistButton';

/** A list: where its people come from, who of them is eligible, and the people. */
export function CandidateListShow() {
  return (
    <RecordPage<CandidateListRecord> resource="candidateLists">
      {(list) => <CandidateListDetails list={list} />}
    </RecordPage>
  );
}

function CandidateListDetails({ list }: { list: CandidateListRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const [search] = useSearchParams();
  const lineId = search.get(LINE_PARAM) ?? list.line?.id;
  const isEmpty = list.candidateCount === 0;
  const importButton = can('startCandidateImport') && (
    <Button variant={isEmpty ? 'contained' : 'outlined'} component={Link} to={importUrl(list.id)}>
      {words('enrolment.lists.import')}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={list.name}
        subtitle={`${list.region.name} · ${label('DecileSource', list.source)}, ${format.day(list.sourceDate)}`}
        actions={
          <>
            {can('updateCandidateList') && (
              <Button component={Link} to={`/candidateLists/${list.id}`}>
                {words('app.action.edit')}
              </Button>
            )}
            {importButton}
            {can('enrolmentBoard') && !isEmpty && (
              <Button variant="outlined" component={Link} to={boardUrl(list.id)}>
                {words('enrolmentBoard.open')}
              </Button>
            )}
            {can('waitlistCandidates') && !isEmpty && lineId && (
              <WaitlistButton listId={list.id} lineId={lineId} />
            )}
            {can('proposeDecree') && !isEmpty && (
              <Button variant="contained" component={Link} to={proposeUrl(fromList(list.id), lineId)}>
                {words('enrolment.lists.propose')}
              </Button>
            )}
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75, gridTemplateColumns: { lg: 'repeat(2, minmax(0, 1fr))' } }}>
        <Section title={words('enrolment.lists.about')}>
          <Facts>
            <Fact label={words('resources.candidateLists.fields.declaredPotential')}>
              {list.declaredPotential !== null && format.number(list.declaredPotential)}
            </Fact>
            <Fact label={words('resources.candidateLists.fields.candidateCount')}>
              {format.number(list.candidateCount)}
            </Fact>
            {list.erasedCount > 0 && (
              <Fact label={words('resources.candidateLists.fields.erasedCount')}>
                {format.number(list.erasedCount)}
              </Fact>
            )}
            {list.partners.length > 0 && (
              <Fact label={words('resources.candidateLists.fields.partners')}>
                {list.partners.map(({ name, people }) => (
                  <Box key={name}>
                    {words('enrolment.lists.brought', { name, people: format.number(people) })}
                  </Box>
                ))}
              </Fact>
            )}
            <Fact label={words('resources.candidateLists.fields.sourceNote')}>{list.sourceNote}</Fact>
            {can('agreement') && (
              <Fact label={words('resources.candidateLists.fields.line')}>
                {list.line && (
                  <MuiLink component={Link} to={`/agreements/${list.line.agreementId}/show`}>
                    {list.line.agreementNumber}
                  </MuiLink>
                )}
              </Fact>
            )}
          </Facts>
          <ImportHistory list={list} />
        </Section>
        <Section title={words('enrolment.lists.eligible')}>
          {can('agreements') && <JudgedLine lineId={lineId} />}
          {lineId && !isEmpty && can('proposalPreview') && (
            <EligibilitySummary listId={list.id} lineId={lineId} />
          )}
          {!lineId && (
            <Alert severity="info">
              {words(can('candidates') ? 'enrolment.lists.noLine' : 'enrolment.lists.judgedByRegency')}
            </Alert>
          )}
        </Section>
        {!isEmpty && can('candidates') && <DemandChecks list={list} />}
        <Box sx={{ gridColumn: { lg: '1 / -1' }, minWidth: 0 }}>
          <Section title={words('enrolment.lists.people')}>
            {isEmpty ? (
              <PageMessage
                title={words('enrolment.lists.noCandidates')}
                hint={words('enrolment.lists.noCandidatesHint')}
              >
                {importButton}
              </PageMessage>
            ) : !can('candidates') ? (
              <MuiLink component={Link} to={listUrl('workers', { candidateListId: list.id })}>
                {words('enrolment.lists.showPeople', format.counted(list.candidateCount))}
              </MuiLink>
            ) : lineId ? (
              <CandidateRows origin={fromList(list.id)} lineId={lineId} />
            ) : (
              words('enrolment.lists.noLine')
            )}
          </Section>
        </Box>
        <Box sx={{ gridColumn: { lg: '1 / -1' }, minWidth: 0 }}>
          <RecordTimeline record="CANDIDATE_LIST" id={list.id} />
        </Box>
      </Box>
    </>
  );
}
