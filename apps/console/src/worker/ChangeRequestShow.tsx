import Download from '@mui/icons-material/FileDownloadOutlined';
import { Alert, Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useCan, useSession } from '../auth/SessionContext';
import { StatusChip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { RevealButton } from '../form/RevealFrame';
import { UploadPaperButton } from '../form/UploadPaperButton';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { ChangeRequestRecord, RevealedChange } from '../providers/records';
import { ChangeDifference } from './ChangeDifference';
import { DecideChangeButtons } from './DecideChangeButtons';

const VEILED: readonly string[] = ['nikMasked', 'familyCardMasked', 'birthDate', 'motherName'];

/** A proposed change: what it would change, its paper, and what was decided. */
export function ChangeRequestShow() {
  return (
    <RecordPage<ChangeRequestRecord> resource="changeRequests">
      {(request) => <Proposal key={request.id} request={request} />}
    </RecordPage>
  );
}

function Proposal({ request }: { request: ChangeRequestRecord }) {
  const words = useWords();
  const can = useCan();
  const userId = useSession()?.user?.id;
  const [revealed, setRevealed] = useState<RevealedChange>();
  const { id, status, worker, fields, proposedById, proof } = request;
  const isOpen = status === 'OPEN';
  const canReveal = can('revealChange') && worker && fields.some((field) => VEILED.includes(field));
  return (
    <>
      <PageHeader
        title={worker?.fullName ?? words('changeRequest.movedAway')}
        badge={<StatusChip of="ChangeRequestStatus" code={status} />}
        subtitle={words('resources.changeRequests.name')}
        actions={<DecideChangeButtons request={request} />}
      />
      {isOpen && proposedById === userId && (
        <Alert severity="info" sx={{ mb: 1.75 }}>
          {words('changeRequest.waitsForOther')}
        </Alert>
      )}
      {isOpen && !proof && (
        <Alert severity="warning" sx={{ mb: 1.75 }}>
          {words('changeRequest.noProof')}
        </Alert>
      )}
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section
          title={words('changeRequest.difference')}
          actions={
            canReveal &&
            !revealed && (
              <RevealButton
                variant="outlined"
                label={words('changeRequest.reveal')}
                title={words('changeRequest.revealTitle')}
                ask={(dataProvider, reason) => dataProvider.revealChange({ id, reason })}
                onRevealed={setRevealed}
              />
            )
          }
        >
          <ChangeDifference request={request} revealed={revealed} />
        </Section>
        <ProofSection request={request} />
        <DecisionSection request={request} />
      </Box>
    </>
  );
}

function ProofSection({
  request: { id, status, proof, proofKind, reason, proposedById },
}: {
  request: ChangeRequestRecord;
}) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const userId = useSession()?.user?.id;
  return (
    <Section title={words('changeRequest.proof')}>
      <Facts>
        <Fact label={words('resources.changeRequests.fields.proofKind')}>
          {label('ChangeProof', proofKind)}
        </Fact>
        <Fact label={words('resources.changeRequests.fields.reason')}>{reason}</Fact>
      </Facts>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1.5 }}>
        {proof && can('proof.download') && (
          <Button
            size="small"
            variant="outlined"
            href={`/change-proofs/${encodeURIComponent(proof.id)}`}
            startIcon={<Download />}
            sx={{ overflowWrap: 'anywhere' }}
          >
            {proof.name}
          </Button>
        )}
        {proof && (
          <Typography variant="body2" color="textSecondary">
            {words('changeRequest.uploadedBy', {
              name: proof.uploadedBy ?? '',
              at: format.moment(proof.uploadedAt),
            })}
          </Typography>
        )}
        {status === 'OPEN' && !proof && proposedById === userId && can('proof.upload') && (
          <UploadPaperButton
            to={`/change-requests/${encodeURIComponent(id)}/proof`}
            rereads={['changeRequests']}
            label={words('changeRequest.upload')}
            uploading={(name, percent) => words('changeRequest.uploading', { name, percent })}
            done={words('changeRequest.uploaded')}
          />
        )}
      </Box>
    </Section>
  );
}

function DecisionSection({ request }: { request: ChangeRequestRecord }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { worker, answer, undoReason, undoUntil } = request;
  const field = (name: 'worker' | 'proposedAt' | 'decidedAt' | 'answer' | 'undoneAt' | 'undoReason') =>
    words(`resources.changeRequests.fields.${name}`);
  const by = (at: string | null, name: string | null) =>
    at && (name === null ? format.moment(at) : words('worker.change.by', { at: format.moment(at), name }));
  return (
    <Section title={words('changeRequest.course')}>
      <Facts columns={3}>
        <Fact label={field('worker')}>
          {worker && can('worker') ? (
            <MuiLink component={Link} to={`/workers/${worker.id}/show`}>
              {worker.fullName}
            </MuiLink>
          ) : (
            worker?.fullName
          )}
        </Fact>
        <Fact label={field('proposedAt')}>{by(request.proposedAt, request.proposedBy)}</Fact>
        {request.decidedAt && (
          <Fact label={field('decidedAt')}>{by(request.decidedAt, request.decidedBy)}</Fact>
        )}
        {answer && <Fact label={field('answer')}>{answer}</Fact>}
        {request.undoneAt && <Fact label={field('undoneAt')}>{by(request.undoneAt, request.undoneBy)}</Fact>}
        {undoReason && <Fact label={field('undoReason')}>{undoReason}</Fact>}
      </Facts>
      {undoUntil && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
          {words('changeRequest.undoUntil', { day: format.day(undoUntil) })}
        </Typography>
      )}
    </Section>
  );
}
