import { useQuery } from '@tanstack/react-query';
import { Alert, Box, Button, Checkbox, FormControlLabel, TextField } from '@mui/material';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { ActionDialog } from '../form/ActionDialog';
import { textOf } from '../form/text-of';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage } from '../layout/pages';
import { RecordPage } from '../layout/RecordPage';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { AgreementRecord } from '../providers/records';

/** Records that drafts under a memorandum were signed on one day: all of them, or those that are chosen. */
export function VillageAgreementsSign() {
  const can = useCan();
  if (!can('signVillageAgreements')) return <AccessDeniedPage />;
  return (
    <RecordPage<AgreementRecord> resource="agreements">{(frame) => <Drafts frame={frame} />}</RecordPage>
  );
}

function Drafts({ frame }: { frame: AgreementRecord }) {
  const words = useWords();
  const format = useFormat();
  const today = useBusinessDay();
  const navigate = useNavigate();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isOpen, setIsOpen] = useState(false);
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data: drafts } = useQuery({
    queryKey: ['agreements', 'draftsUnder', frame.id],
    queryFn: () => dataProvider.draftsUnder(frame.id),
  });
  const chosen = (drafts ?? []).filter(({ id }) => !left.has(id));
  const { run, isRunning, error, reset } = useAction(
    (provider, signedOn: string) =>
      provider.signVillageAgreements({
        frameId: frame.id,
        agreements: chosen.map(({ id, version }) => ({ id, version })),
        signedOn,
      }),
    {
      rereads: ['agreements'],
      done: () => words('parties.villages.signed', format.counted(chosen.length)),
      onDone: () => void navigate(`/agreements/${frame.id}/show`, { replace: true }),
    },
  );
  if (!drafts) return <Waiting />;
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const all = () => setLeft(chosen.length > 0 ? new Set(drafts.map(({ id }) => id)) : new Set());
  return (
    <>
      <PageHeader title={words('parties.villages.signTitle')} subtitle={frame.number} />
      <Section
        title={words('parties.villages.drafts', format.counted(drafts.length))}
        actions={
          <Button size="small" onClick={all}>
            {words(chosen.length > 0 ? 'parties.villages.none' : 'parties.villages.chooseAll')}
          </Button>
        }
      >
        {drafts.length === 0 && words('parties.villages.noDrafts')}
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
            maxHeight: 480,
            overflowY: 'auto',
          }}
        >
          {drafts.map(({ id, number, region, quota }) => (
            <FormControlLabel
              key={id}
              control={<Checkbox checked={!left.has(id)} onChange={() => toggle(id)} />}
              label={`${region.name} · ${number} · ${format.number(quota)}`}
            />
          ))}
        </Box>
        <Box sx={{ mt: 2 }}>
          <Button variant="contained" disabled={chosen.length === 0} onClick={() => setIsOpen(true)}>
            {words('parties.villages.sign', format.counted(chosen.length))}
          </Button>
        </Box>
      </Section>
      <ActionDialog
        isOpen={isOpen}
        title={words('parties.villages.sign', format.counted(chosen.length))}
        consequence={
          <Alert severity="info">
            {words('agreement.signConsequence', {
              seats: format.number(chosen.reduce((sum, { quota }) => sum + quota, 0)),
            })}
          </Alert>
        }
        confirmLabel={words('agreement.sign')}
        isRunning={isRunning}
        error={error}
        onClose={() => {
          setIsOpen(false);
          reset();
        }}
        onConfirm={(form) => run(textOf(form, 'signedOn'))}
      >
        <TextField
          name="signedOn"
          type="date"
          label={words('agreement.signDay')}
          defaultValue={today}
          required
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
        />
      </ActionDialog>
    </>
  );
}
