import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { Coverage } from '../providers/records';

/** What a regency says on the map: in full, and in a few characters. */
export function useTileWords() {
  const words = useWords();
  const format = useFormat();
  return ({ region: { name }, figure }: Coverage['regencies'][number]) => {
    const { shareHundredths: share, potential } = figure;
    const people = format.number(figure.protected);
    return share === null || potential === null
      ? {
          label: words('insight.tileUnknown', { name, protected: people }),
          caption: words('insight.tilePeople', format.counted(figure.protected)),
        }
      : {
          label: words('insight.tileLabel', {
            name,
            share: format.percent(share),
            protected: people,
            potential: format.number(potential),
          }),
          caption: format.percent(share),
        };
  };
}
