import { UploadPaperButton } from '../form/UploadPaperButton';
import { useWords } from '../i18n/useWords';

/** Sends a document to an agreement and says how far it is. */
export function UploadDocumentButton({ agreementId }: { agreementId: string }) {
  const words = useWords();
  return (
    <UploadPaperButton
      to={`/agreements/${encodeURIComponent(agreementId)}/documents`}
      rereads={['agreements']}
      label={words('parties.documents.upload')}
      uploading={(name, percent) => words('parties.documents.uploading', { name, percent })}
      done={words('parties.documents.uploaded')}
    />
  );
}
