import { Box, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { BenefitCalculator } from './BenefitCalculator';
import { QuoteCalculator } from './QuoteCalculator';

/** What a month of protection costs somebody, and what it pays when something happens. */
export function Calculator() {
  const words = useWords();
  const [tab, setTab] = useState<'quote' | 'benefit'>('quote');
  return (
    <>
      <PageHeader
        title={words('resources.calculator.name')}
        subtitle={words('programme.calculator.subtitle')}
      />
      <Tabs value={tab} onChange={(_, chosen: 'quote' | 'benefit') => setTab(chosen)} sx={{ mb: 2 }}>
        <Tab value="quote" label={words('programme.calculator.quote')} />
        <Tab value="benefit" label={words('programme.calculator.benefit')} />
      </Tabs>
      <Box>{tab === 'quote' ? <QuoteCalculator /> : <BenefitCalculator />}</Box>
    </>
  );
}
