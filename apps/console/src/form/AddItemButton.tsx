import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { useSimpleFormIterator } from 'react-admin';

/** Adds a part to a form's list, with a verb on it; the part is empty unless it begins with something. */
export function AddItemButton({ label, item }: { label: string; item?: () => object }) {
  const { add } = useSimpleFormIterator();
  return (
    <Button size="small" startIcon={<Add />} onClick={() => add(item?.())}>
      {label}
    </Button>
  );
}
