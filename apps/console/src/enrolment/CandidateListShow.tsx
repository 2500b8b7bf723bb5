import { Alert, Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { PageMessage } from '../layout/PageMessage';
import { RecordPage } from '../layout/RecordPage';
import type { CandidateListRecord } from '../providers/records';
import { CandidateRows } from './CandidateRows';
import { EligibilitySummary } from './EligibilitySummary';

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
  const isEmpty = list.candidateCount === 0;
  const importButton = can('startCandidateImport') && (
    <Button
      variant={isEmpty ? 'contained' : 'outlined'}
      component={Link}
      to={`/candidateLists/${list.id}/import`}
    >
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
            {can('proposeDecree') && !isEmpty && (
              <Button variant="contained" component={Link} to={`/candidateLists/${list.id}/propose`}>
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
            <Fact label={words('resources.candidateLists.fields.sourceNote')}>{list.sourceNote}</Fact>
            <Fact label={words('resources.candidateLists.fields.line')}>
              {list.line && (
                <MuiLink component={Link} to={`/agreements/${list.line.agreementId}/show`}>
                  {list.line.agreementNumber}
                </MuiLink>
              )}
            </Fact>
          </Facts>
          <Imports versions={list.versions} />
        </Section>
        <Section title={words('enrolment.lists.eligible')}>
          {list.line && can('proposalPreview') ? (
            <EligibilitySummary listId={list.id} lineId={list.line.id} />
          ) : (
            <Alert severity="info">{words('enrolment.lists.noLine')}</Alert>
          )}
        </Section>
        <Box sx={{ gridColumn: { lg: '1 / -1' }, minWidth: 0 }}>
          <Section title={words('enrolment.lists.people')}>
            {isEmpty ? (
              <PageMessage
                title={words('enrolment.lists.noCandidates')}
                hint={words('enrolment.lists.noCandidatesHint')}
              >
                {importButton}
              </PageMessage>
            ) : (
              <CandidateRows listId={list.id} lineId={list.line?.id} />
            )}
          </Section>
        </Box>
      </Box>
    </>
  );
}

function Imports({ versions }: Pick<CandidateListRecord, 'versions'>) {
  const words = useWords();
  const format = useFormat();
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>
        {words('resources.candidateLists.fields.versions')}
      </Typography>
      {versions.length === 0 && (
        <Typography color="textSecondary">{words('enrolment.lists.noImport')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {versions.map((version) => (
          <Box component="li" key={version.number} sx={{ py: 0.75 }}>
            <MuiLink component={Link} to={`/jobs/${version.jobId}/show`}>
              {version.fileName}
            </MuiLink>
            <Typography variant="caption" color="textSecondary" component="div">
              {words('enrolment.lists.importedBy', {
                name: version.importedBy,
                at: format.moment(version.importedAt),
              })}
            </Typography>
            <Typography variant="body2">
              {words('enrolment.lists.reconciliation', {
                lines: format.number(version.lines),
                added: format.number(version.added),
                changed: format.number(version.changed),
                unchanged: format.number(version.unchanged),
                refused: format.number(version.refused),
              })}
            </Typography>
          </Box>
        ))}
      </Box>
    </>
  );
}
