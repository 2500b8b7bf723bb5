import { useQuery } from '@tanstack/react-query';
import { AutocompleteInput, useDataProvider, type AutocompleteInputProps } from 'react-admin';
import { useEnumLabel } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';

/** All lines of the agreements that are in force in the assignment's area. */
export function useOpenLines({ enabled = true }: { enabled?: boolean } = {}) {
  const dataProvider = useDataProvider<LindungDataProvider>();
  return useQuery({
    queryKey: ['agreements', 'openLines'],
    queryFn: async () => (await dataProvider.openLines()).flatMap(({ lines }) => lines),
    enabled,
  });
}

/** A line of an agreement in force. */
export function LineInput(props: Omit<AutocompleteInputProps, 'choices' | 'isPending'>) {
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
      translateChoice={false}
      fullWidth
    />
  );
}
