import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../i18n/useWords';
import type { RegionRef } from '../providers/records';

/** Fetched when it is needed: the first page carries no forms. */
const DeclarePotentialDialog = lazy(async () => ({
  default: (await import('./DeclarePotentialDialog')).DeclarePotentialDialog,
}));

/** Declares how many potential workers a regency has, by a source and a day: the denominator of its coverage. */
export function DeclarePotentialButton({ region }: { region: RegionRef }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setIsOpen(true)}>
        {words('insight.declare')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <DeclarePotentialDialog region={region} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
