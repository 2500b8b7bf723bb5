export { RegionRefType } from './region-ref.type.js';
export { filterRegions } from './filter-regions.js';
