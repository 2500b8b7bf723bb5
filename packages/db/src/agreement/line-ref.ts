import { column, type FieldMap, type Joins } from '../read/read-model.js';

/** A line of an agreement as another record points at it. */
export const lineRef: FieldMap = {
  id: column('line.id'),
  agreementId: column('line.agreement_id'),
  agreementNumber: column('line_agreement.number', 'line_agreement'),
  memberGroup: column('line.member_group'),
};

/** The joins of `lineRef`, from the column that holds the line's id. */
export const lineRefJoins = (idColumn: string): Joins => ({
  line: { sql: `LEFT JOIN agreement_line line ON line.id = ${idColumn}` },
  line_agreement: {
    sql: 'LEFT JOIN agreement line_agreement ON line_agreement.id = line.agreement_id',
    needs: 'line',
  },
});
