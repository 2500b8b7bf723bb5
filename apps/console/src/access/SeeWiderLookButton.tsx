import { Button } from '@mui/material';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { WiderLookRow } from '../providers/records';

/** Says that who watches over a wider look has seen it, under the own name. */
export function SeeWiderLookButton({ look: { id } }: { look: WiderLookRow }) {
  const words = useWords();
  const { run, isRunning } = useAction((dataProvider) => dataProvider.seeWiderLook({ id }), {
    rereads: ['widerLooks'],
    done: () => words('access.widerLook.seenDone'),
  });
  return (
    <Button variant="contained" disabled={isRunning} onClick={() => run()}>
      {words('access.widerLook.seen')}
    </Button>
  );
}
