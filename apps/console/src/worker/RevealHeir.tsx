import { formatNik } from '@lindung/i18n/format';
import { Box } from '@mui/material';
import { RevealFrame } from '../form/RevealFrame';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { HeirOfWorker } from '../providers/records';

/** The way to see the NIK and the birth date of an heir. */
export function RevealHeir({
  heir: { id, fullName, nikMasked },
  isAllowed,
}: {
  heir: HeirOfWorker;
  isAllowed: boolean;
}) {
  const words = useWords();
  const format = useFormat();
  return (
    <RevealFrame
      isAllowed={isAllowed}
      label={words(nikMasked === null ? 'worker.revealVeiled' : 'heir.reveal')}
      title={words(nikMasked === null ? 'worker.revealVeiledTitle' : 'heir.revealTitle', { name: fullName })}
      ask={(dataProvider, reason) => dataProvider.revealHeir({ id, reason })}
    >
      {({ nik, birthDate }) => (
        <>
          {nik && <Box sx={{ fontWeight: 700 }}>{formatNik(nik)}</Box>}
          {birthDate && (
            <Box>
              {words('resources.workers.fields.birthDate')}: {format.day(birthDate)}
            </Box>
          )}
        </>
      )}
    </RevealFrame>
  );
}
