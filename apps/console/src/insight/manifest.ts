import { lazyPage } from '../layout/lazyPage';

export const figureChecks = {
  name: 'figureChecks',
  list: lazyPage(() => import('./FigureCheckList'), 'FigureCheckList'),
  show: lazyPage(() => import('./FigureCheckShow'), 'FigureCheckShow'),
};
