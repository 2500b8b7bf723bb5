import { Route } from 'react-router-dom';
import { lazyPage } from '../layout/lazyPage';

const Calculator = lazyPage(() => import('./Calculator'), 'Calculator');
const ProposeLawRule = lazyPage(() => import('./ProposeLawRule'), 'ProposeLawRule');

export const lawRules = {
  name: 'lawRules',
  list: lazyPage(() => import('./LawTables'), 'LawTables'),
  show: lazyPage(() => import('./LawRuleShow'), 'LawRuleShow'),
  children: (
    <>
      <Route path="propose" element={<ProposeLawRule />} />
      <Route path="calculate" element={<Calculator />} />
    </>
  ),
};
