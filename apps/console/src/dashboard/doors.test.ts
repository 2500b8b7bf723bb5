import { describe, expect, it } from 'vitest';
import { doorsOf } from './doors';

const filterOf = (address: string) =>
  JSON.parse(new URLSearchParams(address.split('?')[1]).get('filter') ?? '') as unknown;
const figure = { asOf: '2024-05-31', groups: ['VULNERABLE_WORKER'] as const };

describe('the door of a number', () => {
  it('has the regency, the group and the day that the number is of', () => {
    const doors = doorsOf(figure, { regencyId: '7372', kind: 'CITY' });
    const within = { memberGroup: 'VULNERABLE_WORKER', regencyId: '7372' };
    expect(filterOf(doors.protected ?? '')).toEqual({ asOf: '2024-05-31', ...within });
    expect(filterOf(doors.seatsTaken)).toEqual({ seatOn: '2024-05-31', ...within });
    expect(filterOf(doors.billed)).toEqual({ month: '2024-05', status: ['ISSUED', 'PAID'], ...within });
    expect(filterOf(doors.openBills)).toEqual({ monthTo: '2024-05', status: ['ISSUED'], ...within });
    expect(filterOf(doors.seatsGranted)).toEqual({
      seatsBy: '2024-05-31',
      memberGroup: 'VULNERABLE_WORKER',
      regionId: '7372',
    });
  });

  it.each(['DISTRICT', 'VILLAGE', 'WARD', 'CUSTOMARY_VILLAGE'] as const)(
    'is none for the people protected in a %s, who are in no list whoever pays for them',
    (kind) => {
      const doors = doorsOf(figure, { kind });
      expect(doors.protected).toBeUndefined();
      expect(filterOf(doors.seatsTaken)).toEqual({ seatOn: '2024-05-31', memberGroup: 'VULNERABLE_WORKER' });
    },
  );

  it.each(['REGENCY', 'CITY'] as const)('is there for the people protected in a %s', (kind) => {
    expect(filterOf(doorsOf(figure, { kind }).protected ?? '')).toEqual({
      asOf: '2024-05-31',
      memberGroup: 'VULNERABLE_WORKER',
    });
  });

  it('leaves out the regency where the number is of the whole area', () => {
    expect(filterOf(doorsOf(figure).paid)).toEqual({
      month: '2024-05',
      status: ['PAID'],
      memberGroup: 'VULNERABLE_WORKER',
    });
  });
});
