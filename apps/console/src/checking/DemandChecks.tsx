import { DemandChecks as DemandChecksCommand } from '@lindung/domain/enrolment/candidate-check';
import { Button, Link as MuiLink, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { CandidateListRecord } from '../providers/records';

/** How far the people of a list are to be checked before somebody is proposed, and where that stands. */
export function DemandChecks({ list }: { list: CandidateListRecord }) {
  const words = useWords();
  const label = useEnumLabel();
  const can = useCan();
  return (
    <Section
      title={words('villageCheck.demand')}
      hint={words('villageCheck.demandHint')}
      actions={can('demandChecks') && <DemandButton list={list} />}
    >
      <Typography sx={{ mb: 1 }}>
        {words('villageCheck.demandUpTo')}:{' '}
        <strong>
          {list.checksUpTo ? label('CheckStep', list.checksUpTo) : words('villageCheck.demandNone')}
        </strong>
      </Typography>
      {can('villageChecks') && (
        <MuiLink component={Link} to={listUrl('villageChecks', { listId: list.id })}>
          {words('villageCheck.seeChecks')}
        </MuiLink>
      )}
      {can('precheck') && list.checksUpTo !== null && (
        <MuiLink component={Link} to={`/candidateLists/${list.id}/precheck`} sx={{ display: 'block' }}>
          {words('precheck.see')}
        </MuiLink>
      )}
    </Section>
  );
}

function DemandButton({ list: { id, version, checksUpTo } }: { list: CandidateListRecord }) {
  const words = useWords();
  const resolver = useCommandResolver(DemandChecksCommand);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, upTo: CandidateListRecord['checksUpTo']) =>
      dataProvider.demandChecks({ id, version, upTo: upTo || null }),
    {
      rereads: ['candidateLists', 'candidates', 'proposalPreview'],
      done: () => words('villageCheck.demanded'),
      onDone: () => setIsOpen(false),
    },
  );
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('villageCheck.demandChange')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="candidateLists"
          title={words('villageCheck.demandTitle')}
          consequence={words('villageCheck.demandConsequence')}
          confirmLabel={words('villageCheck.demandChange')}
          defaultValues={{ upTo: checksUpTo ?? 'DISTRICT' }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={() => {
            setIsOpen(false);
            reset();
          }}
          onSubmit={({ upTo }) => run(upTo)}
        >
          <EnumInput
            source="upTo"
            of="CheckStep"
            label={words('villageCheck.demandUpTo')}
            emptyText={words('villageCheck.demandNone')}
          />
        </FormDialog>
      )}
    </>
  );
}
