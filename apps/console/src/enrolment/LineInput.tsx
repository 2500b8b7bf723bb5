import { useQuery } from '@tanstack/react-query';
import { AutocompleteInput, useDataProvider, type InputProps } from 'react-admin';
import { useEnumLabel } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';

/** All lines of the agreements that are in force in the assignment's area. */
export function useOpenLines() {
  const dataProvider = useDataProvider<LindungDataProvider>();
  return useQuery({
    queryKey: ['agreements', 'openLines'],
    queryFn: async () => (await dataProvider.openLines()).flatMap(({ lines }) => lines),
  });
}

/** A line of an agreement in force. */
export function LineInput(props: Pick<InputProps, 'source' | 'helperText'>) {
  const label = useEnumLabel();
  const { data: lines = [], isPending } = useOpenLines();
  return (
    <AutocompleteInput
      {...props}
      isPending={isPending}
      choices={lines.map(({ id, agreementNumber, memberGroup }) => ({
        id,
        name: `${agreementNumber}, ${label('MemberGroup', memberGroup)}`,
      }))}
      fullWidth
    />
  );
}
