export { OfficeRefType } from './office-ref.type.js';
export { filterOffices } from './filter-offices.js';
export { requireOpenOn, requireStayingOpen } from './require-open.js';
