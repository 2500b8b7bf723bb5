import { describe, expect, it } from 'vitest';
import { nextSeatsOn } from './next-seats';

const stage = (startsOn: string, seats = 20, takenBack = 0) => ({ startsOn, seats, takenBack });

describe('the day on which seats of a line open', () => {
  it.each([
    ['tomorrow, of a line whose only stage begins then', 0, [stage('2024-05-14')], '2024-05-14'],
    [
      'the first of those to come',
      20,
      [stage('2024-07-01'), stage('2024-06-01'), stage('2024-05-01')],
      '2024-06-01',
    ],
    ['none when every stage has begun', 0, [stage('2024-05-13')], undefined],
    ['none when the later seats are taken already', 20, [stage('2024-05-14')], undefined],
    ['none when the later stage was taken back', 0, [stage('2024-05-14', 20, 20)], undefined],
  ])('is %s', (_title, seatsTaken, stages, day) => {
    expect(nextSeatsOn({ seatsTaken, stages }, '2024-05-13')).toBe(day);
  });
});
