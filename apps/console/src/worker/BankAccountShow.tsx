import Download from '@mui/icons-material/FileDownloadOutlined';
import { Alert, Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { RecordTimeline } from '../access/RecordTimeline';
import { useCan, useSession } from '../auth/SessionContext';
import { StatusChip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { UploadPaperButton } from '../form/UploadPaperButton';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { BankAccountRecord } from '../providers/records';
import { DecideAccountButtons } from './DecideAccountButtons';
import { RevealAccount } from './RevealAccount';
import { useBankText } from './useBankText';

/** One account of a person: what is proposed, its bank book, what is odd about it, and what was decided. */
export function BankAccountShow() {
  return (
    <RecordPage<BankAccountRecord> resource="bankAccounts">
      {(account) => <Account key={account.id} account={account} />}
    </RecordPage>
  );
}

function Account({ account }: { account: BankAccountRecord }) {
  const words = useWords();
  const label = useEnumLabel();
  const can = useCan();
  const bank = useBankText();
  const userId = useSession()?.user?.id;
  const { id, status, worker, holderName, isHolderWorker, warnings, otherWorkers, proposedById, book } =
    account;
  const field = (name: 'bank' | 'numberMasked' | 'holderName' | 'isHolderWorker') =>
    words(`resources.bankAccounts.fields.${name}`);
  const isOpen = status === 'OPEN';
  return (
    <>
      <PageHeader
        title={worker?.fullName ?? holderName}
        badge={<StatusChip of="BankAccountStatus" code={status} />}
        subtitle={words('bankAccount.title')}
        actions={<DecideAccountButtons account={account} />}
      />
      {isOpen && proposedById === userId && book && (
        <Alert severity="info" sx={{ mb: 1.75 }}>
          {words('bankAccount.waitsForOther')}
        </Alert>
      )}
      {isOpen && !book && (
        <Alert severity="warning" sx={{ mb: 1.75 }}>
          {words('bankAccount.noBook')}
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert severity="warning" sx={{ mb: 1.75 }}>
          {warnings.map((warning) => (
            <Box key={warning}>
              {label('BankAccountWarning', warning)}
              {warning === 'USED_BY_OTHERS' &&
                ` (${words('bankAccount.others', { smart_count: otherWorkers })})`}
            </Box>
          ))}
        </Alert>
      )}
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={words('bankAccount.account')}>
          <Facts columns={3}>
            <Fact label={field('bank')}>{bank(account)}</Fact>
            <Fact label={field('numberMasked')}>
              <RevealAccount account={account} />
            </Fact>
            <Fact label={field('holderName')}>{holderName}</Fact>
            <Fact label={field('isHolderWorker')}>{words(isHolderWorker ? 'app.yes' : 'app.no')}</Fact>
          </Facts>
        </Section>
        <BookSection account={account} />
        <CourseSection account={account} />
        {can('timeline') && <RecordTimeline record="BANK_ACCOUNT" id={id} />}
      </Box>
    </>
  );
}

function BookSection({ account: { id, status, book, proposedById } }: { account: BankAccountRecord }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const userId = useSession()?.user?.id;
  return (
    <Section title={words('bankAccount.book')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {book && can('bankBook.download') && (
          <Button
            size="small"
            variant="outlined"
            href={`/bank-books/${encodeURIComponent(book.id)}`}
            startIcon={<Download />}
            sx={{ overflowWrap: 'anywhere' }}
          >
            {book.name}
          </Button>
        )}
        {book && (
          <Typography variant="body2" color="textSecondary">
            {words('bankAccount.uploadedBy', {
              name: book.uploadedBy ?? '',
              at: format.moment(book.uploadedAt),
            })}
          </Typography>
        )}
        {status === 'OPEN' && !book && proposedById === userId && can('bankBook.upload') && (
          <UploadPaperButton
            to={`/bank-accounts/${encodeURIComponent(id)}/book`}
            rereads={['bankAccounts']}
            label={words('bankAccount.upload')}
            uploading={(name, percent) => words('bankAccount.uploading', { name, percent })}
            done={words('bankAccount.uploaded')}
          />
        )}
      </Box>
    </Section>
  );
}

function CourseSection({ account }: { account: BankAccountRecord }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { worker, answer, validFrom, validUntil, endedBy, endReason } = account;
  const field = (
    name: 'worker' | 'proposedAt' | 'decidedAt' | 'answer' | 'validFrom' | 'validUntil' | 'endReason',
  ) => words(`resources.bankAccounts.fields.${name}`);
  const by = (at: string, name: string | null) =>
    name === null ? at : words('worker.change.by', { at, name });
  return (
    <Section title={words('bankAccount.course')}>
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
        <Fact label={field('proposedAt')}>{by(format.moment(account.proposedAt), account.proposedBy)}</Fact>
        {account.decidedAt && (
          <Fact label={field('decidedAt')}>{by(format.moment(account.decidedAt), account.decidedBy)}</Fact>
        )}
        {answer && <Fact label={field('answer')}>{answer}</Fact>}
        {validFrom && <Fact label={field('validFrom')}>{format.day(validFrom)}</Fact>}
        {validUntil && <Fact label={field('validUntil')}>{by(format.day(validUntil), endedBy)}</Fact>}
        {endReason && <Fact label={field('endReason')}>{endReason}</Fact>}
      </Facts>
    </Section>
  );
}
