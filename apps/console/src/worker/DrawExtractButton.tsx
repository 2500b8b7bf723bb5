import Download from '@mui/icons-material/FileDownloadOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { fileUrl } from '../exchange/file-url';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { PersonRequestRow } from '../providers/records';

/** Draws up the copy that a person asks for, and hands it to whoever drew it. */
export function DrawExtractButton({ request, name }: { request: PersonRequestRow; name: string }) {
  const words = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const [fileId, setFileId] = useState<string>();
  const { run, isRunning, error, reset } = useAction(
    (dataProvider) => dataProvider.drawPersonExtract({ id: request.id }),
    {
      rereads: ['personRequests'],
      done: () => words('worker.request.drawn'),
      onDone: ({ drawn }) => {
        setFileId(drawn.fileId);
        setIsAsking(false);
      },
    },
  );
  const close = () => {
    setIsAsking(false);
    reset();
  };
  if (fileId !== undefined)
    return (
      <Button variant="contained" href={fileUrl(fileId)} startIcon={<Download />}>
        {words('worker.request.download')}
      </Button>
    );
  return (
    <>
      <Button variant="outlined" onClick={() => setIsAsking(true)}>
        {words('worker.request.draw')}
      </Button>
      <ActionDialog
        isOpen={isAsking}
        title={words('worker.request.drawTitle', { name })}
        consequence={words('worker.request.drawConsequence')}
        confirmLabel={words('worker.request.draw')}
        isRunning={isRunning}
        error={error}
        onClose={close}
        onConfirm={() => run()}
      />
    </>
  );
}
