import { PageHeader } from '../layout/PageHeader';
import { useWords } from '../i18n/useWords';

export function Dashboard() {
  const words = useWords();
  return <PageHeader title={words('insight.home')} />;
}
