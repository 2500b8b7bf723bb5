import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';

/** How a line of an imported file is called: by its number, and by its sheet where a workbook has several. */
export function useLineLabel({ result }: Pick<JobRow, 'result'>) {
  const words = useWords();
  const format = useFormat();
  return (lineNo: number): string => {
    const sheet = result?.sheets?.findLast(({ linesBefore }) => linesBefore < lineNo);
    return sheet
      ? words('exchange.import.lineOfSheet', {
          sheet: sheet.name,
          line: format.number(lineNo - sheet.linesBefore),
        })
      : format.number(lineNo);
  };
}
