import { Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useListContext } from 'react-admin';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { ResourceName } from '../providers/resource-names';

/** How many rows the list has in all: counted at once where that is cheap, on request where it isn't. */
export function RowCount({ onRequest = false }: { onRequest?: boolean }) {
  const words = useWords();
  const format = useFormat();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { resource, filterValues, filter } = useListContext();
  const [isAsked, setIsAsked] = useState(!onRequest);
  const wanted = { ...filterValues, ...filter };
  const { data, isFetching } = useQuery({
    queryKey: [resource, 'count', wanted],
    queryFn: async () => (await dataProvider.count(resource as ResourceName, wanted)) ?? null,
    enabled: isAsked,
  });

  if (!isAsked) {
    return (
      <Button size="small" onClick={() => setIsAsked(true)}>
        {words('app.list.askCount')}
      </Button>
    );
  }
  const text =
    data == null
      ? isFetching
        ? words('app.list.counting')
        : ''
      : words('app.list.count', format.counted(data));
  return (
    <Typography variant="body2" color="textSecondary" role="status" sx={{ minWidth: 80 }}>
      {text}
    </Typography>
  );
}
