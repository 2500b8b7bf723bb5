import type { RegionLevel } from '@lindung/domain/territory/region-kind';
import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  IconButton,
  useMediaQuery,
} from '@mui/material';
import { lazy, Suspense, useId, useState } from 'react';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';

/** Comes when somebody opens it. */
const RegionTree = lazy(async () => ({ default: (await import('./RegionTree')).RegionTree }));

interface RegionTreeButtonProps {
  readonly level: RegionLevel;
  readonly withinId: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Opens the tree of regions beside a field in which one can be typed too. */
export function RegionTreeButton({ level, withinId, onChoose }: RegionTreeButtonProps) {
  const words = useWords();
  const title = useId();
  const [isOpen, setIsOpen] = useState(false);
  const isPhone = useMediaQuery('(max-width: 600px)');
  const close = () => setIsOpen(false);
  return (
    <>
      <IconButton
        aria-label={words('app.form.chooseFromTree')}
        title={words('app.form.chooseFromTree')}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
        sx={{ mt: 1 }}
      >
        <AccountTree />
      </IconButton>
      {isOpen && (
        <Dialog open onClose={close} aria-labelledby={title} fullWidth maxWidth="xs" fullScreen={isPhone}>
          <DialogTitle id={title}>{words('app.form.chooseFromTree')}</DialogTitle>
          <DialogContent sx={{ display: 'flex', flexDirection: 'column' }}>
            <Suspense fallback={<Waiting />}>
              <RegionTree
                level={level}
                withinId={withinId}
                onChoose={(id) => {
                  onChoose(id);
                  close();
                }}
              />
            </Suspense>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{words('app.action.close')}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
