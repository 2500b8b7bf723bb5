import { expect, it } from 'vitest';
import { withSteps } from './with-steps';

const of = (...times: readonly string[]) =>
  times.map((time) => ({ key: time, at: `2024-05-31T${time}.000Z`, what: time }));
const keys = (moments: ReadonlyArray<{ readonly key: string }>) => moments.map(({ key }) => key);

it('puts what the record says among what the trail says, the latest first', () => {
  expect(keys(withSteps(of('09:00:00', '07:00:00'), of('06:00:00', '08:00:00'), false))).toEqual([
    '09:00:00',
    '08:00:00',
    '07:00:00',
    '06:00:00',
  ]);
});

it('keeps back what lies before acts that are still to be read', () => {
  const steps = of('06:00:00', '08:00:00');
  expect(keys(withSteps(of('09:00:00', '07:00:00'), steps, true))).toEqual([
    '09:00:00',
    '08:00:00',
    '07:00:00',
  ]);
});
