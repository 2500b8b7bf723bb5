import { formatNik } from '@lindung/i18n/format';
import { Box } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { MaskedNik } from '../fields/MaskedNik';
import { RevealFrame } from '../form/RevealFrame';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { WorkerRecord } from '../providers/records';

/** The NIK as everybody sees it, and the way to see it whole, with what else is veiled. */
export function RevealNik({ worker }: { worker: WorkerRecord }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const hasVeiled =
    worker.nikMasked !== null || worker.familyCardMasked !== null || worker.isMotherKnown === true;
  return (
    <RevealFrame
      isAllowed={can('revealNik') && hasVeiled && worker.restrictedOn === null}
      veiled={<MaskedNik nikMasked={worker.nikMasked} />}
      label={words(worker.nikMasked === null ? 'worker.revealVeiled' : 'worker.reveal')}
      title={words(worker.nikMasked === null ? 'worker.revealVeiledTitle' : 'worker.revealTitle', {
        name: worker.fullName,
      })}
      ask={(dataProvider, reason) => dataProvider.revealNik({ workerId: worker.id, reason })}
    >
      {({ nik, birthDate, familyCard, motherName }) => (
        <>
          <Box sx={{ fontWeight: 700, fontSize: '1.0625rem' }}>{nik && formatNik(nik)}</Box>
          <Box>
            {words('resources.workers.fields.birthDate')}: {format.day(birthDate)}
          </Box>
          {familyCard && (
            <Box>
              {words('resources.workers.fields.familyCard')}: {formatNik(familyCard)}
            </Box>
          )}
          {motherName && (
            <Box>
              {words('resources.workers.fields.motherName')}: {motherName}
            </Box>
          )}
        </>
      )}
    </RevealFrame>
  );
}
