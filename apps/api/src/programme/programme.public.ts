export { DerivationStepType } from './derivation-step.type.js';
export { LawBook } from './law-book.js';
export { LawRuleDraftInput } from './law-rule.type.js';
export { DeclarationType } from './quote.type.js';
