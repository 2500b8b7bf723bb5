import Download from '@mui/icons-material/FileDownloadOutlined';
import { Button, Typography } from '@mui/material';
import { useCan, useSession } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';
import { fileUrl } from './file-url';

interface DownloadButtonProps {
  readonly job: Pick<JobRow, 'createdBy' | 'result'>;
  readonly label: string;
  readonly isMain?: boolean;
}

/** Fetches the file of a job; a file is only for the person whose job made it. */
export function DownloadButton({ job, label, isMain = false }: DownloadButtonProps) {
  const words = useWords();
  const can = useCan();
  const user = useSession()?.user;
  const fileId = job.result?.downloadFileId;
  if (!fileId || !can('file.download')) return null;
  if (job.createdBy !== user?.name) {
    return (
      <Typography variant="body2" color="textSecondary">
        {words('exchange.fileOfOther', { name: job.createdBy })}
      </Typography>
    );
  }
  return (
    <Button variant={isMain ? 'contained' : 'outlined'} href={fileUrl(fileId)} startIcon={<Download />}>
      {label}
    </Button>
  );
}
