export { OfficeRefType } from './office-ref.type.js';
