import type { DocumentError } from './document.js';
import type { FrameError } from './frame.js';
import type { PartyError } from './party.js';
import type { PayerError } from './payer.js';
import type { VillageAgreementsError } from './village-agreements.js';

/** Why something is refused about who stands in an agreement and what papers hang on it. */
export type PapersProblem = PayerError | PartyError | FrameError | VillageAgreementsError | DocumentError;
