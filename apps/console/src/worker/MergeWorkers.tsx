import { type MergeField, MergeWorkers as Merging } from '@lindung/domain/worker/worker-merge';
import { errorText } from '@lindung/i18n/error-text';
import { Alert, Box, FormControl, FormControlLabel, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Section } from '../fields/Section';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat, useLocale } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { DuplicatePairRow, WorkerRecord } from '../providers/records';
import { ComparedWorkers } from './ComparedWorkers';
import { choosable, takesOf } from './merge-choice';

const command = Merging.pick({ reason: true });

interface Sides {
  readonly pair: DuplicatePairRow;
  readonly one: WorkerRecord;
  readonly other: WorkerRecord;
}

/** Two records side by side, with which of them stays, and for what differs whose value. */
export function MergeWorkers({ pair, one, other }: Sides) {
  const words = useWords();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const [survivorId, setSurvivorId] = useState(one.id);
  const [chosen, setChosen] = useState<Partial<Record<MergeField, boolean>>>({});
  const { data: preview, error } = useQuery({
    queryKey: ['workerMergePreview', pair.id, survivorId],
    queryFn: () => dataProvider.workerMergePreview({ pairId: pair.id, survivorId }),
  });
  const absorbed = survivorId === one.id ? other : one;
  const takes = preview ? takesOf(preview, chosen) : [];
  const stay = (id: string) => {
    setSurvivorId(id);
    setChosen({});
  };
  return (
    <>
      <Section title={words('duplicate.compare')}>
        <FormControl sx={{ mb: 1.5 }}>
          <FormLabel id="survivor">{words('duplicate.merge.survivor')}</FormLabel>
          <RadioGroup
            aria-labelledby="survivor"
            value={survivorId}
            onChange={(_event, id) => stay(id)}
            sx={{ flexDirection: { sm: 'row' } }}
          >
            {([one, other] as const).map(({ id, fullName }) => (
              <FormControlLabel
                key={id}
                value={id}
                control={<Radio />}
                label={`${fullName} (${words(`resources.duplicatePairs.fields.${id === one.id ? 'one' : 'other'}`)})`}
              />
            ))}
          </RadioGroup>
        </FormControl>
        <ComparedWorkers
          one={one}
          other={other}
          {...(preview && !preview.obstacle
            ? {
                choosing: {
                  differing: preview.differing,
                  among: choosable(preview),
                  takenFrom: (field: MergeField) => (takes.includes(field) ? absorbed.id : survivorId),
                  choose: (field: MergeField, workerId: string) =>
                    setChosen({ ...chosen, [field]: workerId === absorbed.id }),
                },
              }
            : {})}
        />
      </Section>
      <Section title={words('duplicate.merge.title')}>
        {error && <Alert severity="error">{error.message}</Alert>}
        {!preview && !error && <Waiting />}
        {preview && <Outcome {...{ pair, preview, survivorId, takes }} />}
      </Section>
    </>
  );
}

interface OutcomeProps {
  readonly pair: DuplicatePairRow;
  readonly preview: Awaited<ReturnType<LindungDataProvider['workerMergePreview']>>;
  readonly survivorId: string;
  readonly takes: readonly MergeField[];
}

/** What passes over and what ends, and the button that does it; or what keeps both from being merged. */
function Outcome({ pair, preview, survivorId, takes }: OutcomeProps) {
  const words = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const locale = useLocale();
  const { obstacle, survivorVersion, absorbedVersion } = preview;
  if (obstacle) return <Alert severity="warning">{errorText(locale, { code: obstacle })}</Alert>;
  const counts = [
    'listsPassing',
    'listsEnding',
    'placesPassing',
    'placesEnding',
    'observations',
    'memberships',
  ] as const;
  return (
    <>
      <Box component="ul" sx={{ mt: 0, mb: 1.5, pl: 2.5 }}>
        <li>{words('duplicate.merge.keeps')}</li>
        {counts
          .filter((count) => preview[count] > 0)
          .map((count) => (
            <li key={count}>{words(`duplicate.merge.${count}`, format.counted(preview[count]))}</li>
          ))}
        <li>{words('duplicate.merge.days')}</li>
      </Box>
      <ReasonButton
        resource="duplicatePairs"
        alsoRereads={['workers', 'workerMergePreview']}
        variant="contained"
        label={words('duplicate.merge.act')}
        title={words('duplicate.merge.title')}
        consequence={words('duplicate.merge.consequence', format.counted(takes.length))}
        hint={words('duplicate.merge.reasonHint')}
        done={words('duplicate.merge.done')}
        command={command}
        send={async (dataProvider, reason) => {
          const { id, version } = pair;
          const record = await dataProvider.mergeWorkers({
            id,
            version,
            survivorId,
            survivorVersion,
            absorbedVersion,
            takes: [...takes],
            reason,
          });
          void navigate(`/workers/${survivorId}/show`);
          return record;
        }}
      />
    </>
  );
}
