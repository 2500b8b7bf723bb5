import { useWords } from '../i18n/useWords';

/** What is done in each step of an import. */
export function useImportSteps(): readonly string[] {
  const words = useWords();
  return [
    words('exchange.import.stepUpload'),
    words('exchange.import.stepCheck'),
    words('exchange.import.stepPreview'),
    words('exchange.import.stepDone'),
  ];
}
