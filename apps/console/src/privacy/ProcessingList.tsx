import { addMonths } from '@lindung/domain/shared/year-month';
import { Box, Card } from '@mui/material';
import { useState } from 'react';
import { FilterContext, FilterForm, ListBase, useGetResourceLabel, useListContext } from 'react-admin';
import { ExportButton } from '../exchange/ExportButton';
import { MonthInput } from '../form/MonthInput';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { Waiting } from '../layout/Waiting';
import { EmptyState } from '../list/EmptyState';
import { ListError } from '../list/ListError';
import type { ProcessingRow } from '../providers/records';
import { monthAt } from './month-at';
import { ProcessingEntry } from './ProcessingEntry';

/** How many months back somebody may look from the list of months. */
const MONTHS_SHOWN = 24;

/** The record of processing: what personal data are worked with for, with the figures of a month. */
export function ProcessingList() {
  const words = useWords();
  const resourceLabel = useGetResourceLabel();
  // The trail bears the time of the clock, whatever the business day is.
  const [month] = useState(() => monthAt(new Date()));
  const filters = [
    <MonthInput
      key="month"
      source="month"
      alwaysOn
      helperText={false}
      from={addMonths(month, 1 - MONTHS_SHOWN)}
      to={month}
    />,
  ];
  return (
    <>
      <PageHeader
        title={resourceLabel('processingActivities', 2)}
        subtitle={words('privacy.processing.subtitle')}
      />
      <ListBase<ProcessingRow>
        resource="processingActivities"
        perPage={25}
        sort={{ field: 'id', order: 'ASC' }}
        filterDefaultValues={{ month }}
        storeKey={false}
        exporter={false}
      >
        <FilterContext.Provider value={filters}>
          <Entries />
        </FilterContext.Provider>
      </ListBase>
    </>
  );
}

function Entries() {
  const words = useWords();
  const { data, isPending, error } = useListContext<ProcessingRow>();
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      <Card sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', px: 1.5, py: 1 }}>
        <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
          <FilterForm />
        </Box>
        <ExportButton resource="PROCESSING_ACTIVITIES" />
      </Card>
      {error ? (
        <ListError error={error} />
      ) : isPending ? (
        <Waiting />
      ) : data.length === 0 ? (
        <EmptyState title={words('privacy.processing.empty')} />
      ) : (
        data.map((entry) => <ProcessingEntry key={entry.id} entry={entry} />)
      )}
    </Box>
  );
}
