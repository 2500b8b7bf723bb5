export { AgreementLineRefType } from './agreement-line-ref.type.js';
export { ownerWithin } from './owner-within.js';
export { PayerType } from './payer.type.js';
export { filterAgreements } from './read-agreements.js';
export { QuotaLineType } from './quota.type.js';
export { filterQuotaLines, filterQuotaSeats, readWrittenQuotaLine } from './read-quota.js';
export { serveDocuments } from './documents/serve-documents.js';
export { checkDocument } from './documents/check-document.js';
export { readDocumentBody } from './documents/keep-document.js';
