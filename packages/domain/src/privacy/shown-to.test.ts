import { describe, expect, it } from 'vitest';
import { shownTo, type ShownWay } from './shown-to.js';

const way = (operation: string, role: string, day: string, more: Partial<ShownWay> = {}): ShownWay => ({
  operation,
  role,
  resource: null,
  isInWiderLook: false,
  times: 1,
  firstAt: new Date(day),
  lastAt: new Date(day),
  ...more,
});

describe('whom data of a person were shown to', () => {
  it('is told in kinds of recipients, each activity for itself, with how often, when and which data', () => {
    const shown = shownTo([
      way('memberships', 'BRANCH_OFFICER', '2024-05-03'),
      way('workers', 'AUDITOR', '2024-05-02', { times: 3 }),
      way('worker', 'AUDITOR', '2024-05-01', { lastAt: new Date('2024-05-09') }),
      way('workers.byNik', 'PROGRAMME_OFFICER', '2024-05-04'),
    ]);
    expect(shown.map(({ activity, role, times }) => [activity, role, times])).toEqual([
      ['REGISTRY', 'PROGRAMME_OFFICER', 1],
      ['REGISTRY', 'AUDITOR', 4],
      ['MEMBERSHIP', 'BRANCH_OFFICER', 1],
    ]);
    expect(shown[1]).toMatchObject({ firstAt: new Date('2024-05-01'), lastAt: new Date('2024-05-09') });
    expect(shown[2]?.data).toEqual(expect.arrayContaining(['NAME', 'MEMBERSHIP_NUMBER']));
    expect(shown[2]?.data).not.toContain('OFFICIAL');
  });

  it('is told of an export by the list that was exported, and of an operation that nobody knows any more all the same', () => {
    const shown = shownTo([
      way('startExport', 'FINANCE_OFFICER', '2024-05-01', { resource: 'BILL_LINES' }),
      way('formerOperation', 'FORMER_ROLE', '2020-01-01'),
    ]);
    expect(shown).toMatchObject([
      { activity: 'REGISTRY', role: null },
      { activity: 'CONTRIBUTION', role: 'FINANCE_OFFICER' },
    ]);
    expect(shown[1]?.data).toContain('CONTRIBUTION');
  });
});
