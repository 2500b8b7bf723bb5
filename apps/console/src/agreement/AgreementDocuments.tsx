import { ReplaceAgreementDocument } from '@lindung/domain/agreement/document';
import { AgreementStatus } from '@lindung/domain/agreement/agreement-status';
import Download from '@mui/icons-material/FileDownloadOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { Chip } from '../fields/Chip';
import { Section } from '../fields/Section';
import { ReasonButton } from '../form/ReasonButton';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { AgreementRecord } from '../providers/records';
import { UploadDocumentButton } from './UploadDocumentButton';

type Document = AgreementRecord['documents'][number];

const KILOBYTE = 1024;

/** The papers of an agreement: to fetch, to add, and to mark as replaced once it is signed. */
export function AgreementDocuments({ agreement }: { agreement: AgreementRecord }) {
  const words = useWords();
  const can = useCan();
  return (
    <Section
      title={words('parties.documents.title')}
      hint={words('parties.documents.hint')}
      actions={can('document.upload') && <UploadDocumentButton agreementId={agreement.id} />}
    >
      {agreement.documents.length === 0 && words('parties.documents.none')}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {agreement.documents.map((document) => (
          <DocumentRow
            key={document.id}
            document={document}
            isDraft={agreement.status === AgreementStatus.DRAFT}
          />
        ))}
      </Box>
    </Section>
  );
}

function DocumentRow({ document, isDraft }: { document: Document; isDraft: boolean }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { id, name, size, sha256, uploadedAt, replacedAt, replacedReason } = document;
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{name}</Typography>
        {replacedAt && <Chip tone="quiet">{words('parties.documents.replaced')}</Chip>}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {words('parties.documents.about', {
          size: format.number(Math.ceil(size / KILOBYTE)),
          at: format.moment(uploadedAt),
        })}
      </Typography>
      {replacedAt && (
        <Typography variant="body2">
          {words('parties.documents.replacedBecause', {
            at: format.moment(replacedAt),
            reason: replacedReason ?? '',
          })}
        </Typography>
      )}
      <Typography
        variant="caption"
        color="textSecondary"
        component="div"
        sx={{ overflowWrap: 'anywhere', fontFamily: 'monospace' }}
      >
        {words('parties.documents.checksum')}: {sha256}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        {can('document.download') && (
          <Button
            size="small"
            variant="outlined"
            href={`/agreement-documents/${encodeURIComponent(id)}`}
            startIcon={<Download />}
            aria-label={words('parties.documents.download', { name })}
          >
            {words('exchange.download')}
          </Button>
        )}
        {!replacedAt && !isDraft && can('replaceAgreementDocument') && (
          <ReasonButton
            resource="agreements"
            variant="text"
            size="small"
            label={words('parties.documents.replace')}
            title={words('parties.documents.replaceTitle')}
            consequence={words('parties.documents.replaceConsequence')}
            done={words('parties.documents.replaceDone')}
            command={ReplaceAgreementDocument}
            send={(dataProvider, reason) => dataProvider.replaceAgreementDocument({ id, reason })}
          />
        )}
        {isDraft && can('removeAgreementDocument') && <RemoveButton id={id} />}
      </Box>
    </Box>
  );
}

function RemoveButton({ id }: { id: string }) {
  const words = useWords();
  const { run, isRunning } = useAction((dataProvider) => dataProvider.removeAgreementDocument({ id }), {
    rereads: ['agreements'],
    done: () => words('parties.documents.removed'),
  });
  return (
    <Button size="small" disabled={isRunning} onClick={() => run()}>
      {words('parties.documents.remove')}
    </Button>
  );
}
