import { useWords } from '../i18n/useWords';
import type { IdentityMatchRow } from '../providers/records';

type Agreed = Pick<IdentityMatchRow, 'nikAgrees' | 'nameAgrees' | 'birthDateAgrees' | 'motherAgrees'>;

/** What the register said of each field that it spoke of. */
export function useMatchText() {
  const words = useWords();
  return ({ nikAgrees, nameAgrees, birthDateAgrees, motherAgrees }: Agreed): string =>
    (
      [
        ['nik', nikAgrees],
        ['name', nameAgrees],
        ['birthDate', birthDateAgrees],
        ['mother', motherAgrees],
      ] as const
    )
      .flatMap(([field, agrees]) =>
        agrees === null
          ? []
          : `${words(`worker.match.${field}`)} ${words(agrees ? 'worker.match.agrees' : 'worker.match.differs')}`,
      )
      .join(', ');
}
