export { OfficeRefType } from './office-ref.type.js';
export { filterOffices } from './filter-offices.js';
export { requireOpen } from './require-open.js';
