import { describe, expect, it } from 'vitest';
import { signatoriesOf, villageAgreementsOf } from './village-agreements-of-form';

describe('the form of villages’ agreements', () => {
  it('takes a table pasted from a spreadsheet, or one with semicolons, and leaves empty lines out', () => {
    expect(signatoriesOf('73.06.01.2004\tDaeng Rewa\tKepala Desa\n\n73.06.01.2005; Siti ;\n')).toEqual([
      { code: '73.06.01.2004', name: 'Daeng Rewa', title: 'Kepala Desa' },
      { code: '73.06.01.2005', name: 'Siti', title: null },
    ]);
  });

  it('means all villages until some are chosen', () => {
    const of = (values: object) => villageAgreementsOf({ signatoryTable: '', ...values }).villageIds;
    expect(of({ which: 'ALL', villageIds: ['1'] })).toBeNull();
    expect(of({ which: 'SOME', villageIds: ['1'] })).toEqual(['1']);
    expect(of({ which: 'SOME' })).toEqual([]);
  });

  it('sends what the command knows and nothing else of the form', () => {
    const typed = { which: 'ALL', baseKind: 'BAND', signatoryTable: '', place: '', seats: 100 };
    expect(villageAgreementsOf(typed)).toEqual({
      villageIds: null,
      place: null,
      seats: 100,
      signatories: [],
    });
  });
});
