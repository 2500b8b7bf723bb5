import type { LawRuleDraftInput } from '@lindung/graphql-client/generated/operations';
import { Alert } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { Section } from '../fields/Section';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import { ImpactView } from './ImpactView';

/** What a proposed row would change in rupiah for whom, within the own area. */
export function LawImpact({ draft }: { draft: LawRuleDraftInput }) {
  const words = useWords();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data: impact, error } = useQuery({
    queryKey: ['lawRules', 'impact', draft],
    queryFn: () => dataProvider.lawImpact(draft),
    retry: false,
  });
  return (
    <Section title={words('programme.law.impact')} hint={words('programme.law.impactHint')}>
      {error && <Alert severity="error">{error.message}</Alert>}
      {!impact && !error && <Waiting />}
      {impact && <ImpactView impact={impact} />}
    </Section>
  );
}
