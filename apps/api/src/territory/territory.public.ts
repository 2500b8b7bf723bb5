export { RegionRefType } from './region-ref.type.js';
