import { CreatePayer } from '@lindung/domain/agreement/payer';
import { inputOf } from '../form/inputOf';

/** A payer as the form has it: a regency's own one names no region. */
export function payerOfForm(values: Record<string, unknown>): Record<string, unknown> {
  const regionId = values['level'] === 'REGENCY' ? null : values['regionId'];
  return inputOf(CreatePayer, { ...values, regionId });
}
