/** Makes every text about somebody's bank accounts say the same word: one has ended, one was declined. */
export const markedAccounts = (person: string, approver: string, text: string): string => `
    UPDATE bank_account SET status = 'ENDED', bank = 'OTHER', bank_name = '${text}', holder_name = '${text}', decided_by = '${approver}',
      decided_at = now(), valid_from = '2024-01-01', valid_until = '2024-01-01', ended_by = '${approver}', end_reason = '${text}',
      closed_at = now() WHERE person_id = '${person}';
    INSERT INTO bank_account (id, person_id, status, bank, number_cipher, number_index, number_tail, holder_name, is_holder_worker, proposed_by,
      proposed_at, decided_by, decided_at, answer, closed_at, regency_id, district_id, village_id)
    SELECT gen_random_uuid(), person_id, 'DECLINED', 'BRI', number_cipher, number_index, number_tail, holder_name, false, proposed_by,
      proposed_at, decided_by, decided_at, '${text}', closed_at, regency_id, district_id, village_id FROM bank_account WHERE person_id = '${person}';
    UPDATE bank_book SET name = '${text}' WHERE account_id IN (SELECT id FROM bank_account WHERE person_id = '${person}');`;
