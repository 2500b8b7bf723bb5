export { DerivationStepType } from './derivation-step.type.js';
