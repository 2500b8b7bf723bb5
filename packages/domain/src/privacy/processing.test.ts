import { describe, expect, it } from 'vitest';
import {
  auditedObjectOf,
  NIK_READING,
  NIK_SEARCH,
  PERSONAL_OBJECT_TYPES,
  trailedOperations,
} from '../access/audit-event.js';
import { operationNames } from '../access/policy.js';
import type { LIST_OF_EXPORT } from '../exchange/export.js';
import { ofWorkers, subjectsOf } from './personal-datum.js';
import {
  dataOf,
  dataShown,
  operationsOf,
  processingOf,
  recipientsOf,
  trailedOperationsOf,
  type TrailedWay,
} from './processing.js';
import { ACTIVITIES, ProcessingActivity } from './processing-activity.js';

const activities = Object.values(ProcessingActivity);
const way = (operation: string, role: string | null, more: Partial<TrailedWay> = {}): TrailedWay => ({
  operation,
  role,
  resource: null,
  isInWiderLook: false,
  ...more,
});

describe('the record of processing', () => {
  it('has every operation that works with personal data in one activity, and every activity in use', () => {
    const listed = activities.flatMap(operationsOf);
    expect(listed).toHaveLength(new Set(listed).size);
    expect([...listed].sort()).toEqual(operationNames.filter((name) => processingOf(name) !== null).sort());
    for (const activity of activities)
      expect([activity, dataOf(activity).length > 0]).toEqual([activity, true]);
  });

  it('counts on the trail what the trail calls otherwise, each once', () => {
    const counted: readonly string[] = activities.flatMap(trailedOperationsOf);
    expect(counted).toHaveLength(new Set(counted).size);
    const personal = trailedOperations.filter((name) => {
      const object = auditedObjectOf(name as never);
      return object !== undefined && (PERSONAL_OBJECT_TYPES as readonly string[]).includes(object);
    });
    expect(
      [...personal, NIK_SEARCH, NIK_READING].filter((name) => !(counted as readonly string[]).includes(name)),
    ).toEqual([]);
  });

  it('names a basis of article 20 with its law for each activity, and what protects it', () => {
    for (const activity of activities) {
      expect(ACTIVITIES[activity].citation).toMatch(/^UU 27\/2022 Pasal 20 ayat \(2\) huruf [a-f]/);
      expect(ACTIVITIES[activity].safeguards.length).toBeGreaterThan(0);
    }
  });

  it('gives each role what the policy table leaves to it, and a system administrator nothing of workers', () => {
    const received = (activity: ProcessingActivity, role: string) =>
      recipientsOf(activity).find((recipient) => recipient.role === role)?.data ?? [];
    expect(received('REGISTRY', 'PROGRAMME_OFFICER')).toContain('PHONE');
    expect(received('REGISTRY', 'PROVINCE_ADMIN')).not.toContain('PHONE');
    expect(received('REGISTRY', 'PROVINCE_ADMIN')).not.toContain('NIK');
    expect(received('REGISTRY', 'PARTNER')).toContain('NIK');
    expect(received('REGISTRY', 'VILLAGE_HEAD')).not.toContain('MEMBERSHIP_NUMBER');
    expect(received('OFFICIALS', 'PARTNER')).not.toContain('SIGN_IN');
    const ofSystem = activities.flatMap((activity) => received(activity, 'SYSTEM_ADMIN'));
    expect(ofWorkers(ofSystem)).toEqual([]);
    expect(subjectsOf(dataOf('OFFICIALS'))).toEqual(['OFFICIALS']);
  });
});

describe('what an event of the trail showed', () => {
  it.each([
    [
      'worker',
      'PROGRAMME_OFFICER',
      ['PHONE', 'ADDRESS', 'CHANGES', 'MEMBERSHIP_NUMBER'],
      ['NIK', 'OFFICIAL'],
    ],
    ['worker', 'FINANCE_OFFICER', ['NAME', 'MEMBERSHIP_NUMBER'], ['PHONE', 'ADDRESS', 'CHANGES', 'NIK']],
    ['worker', 'PARTNER', ['NAME'], ['NIK', 'MEMBERSHIP_NUMBER', 'PHONE']],
    [NIK_READING, 'PARTNER', ['NAME', 'NIK'], ['PHONE']],
    [NIK_SEARCH, 'APPROVER', ['NAME', 'NIK_MASKED'], ['NIK']],
    ['revealNik', 'APPROVER', ['NIK', 'BIRTH_DATE'], ['PHONE']],
    ['createWorker', 'VILLAGE_OPERATOR', ['NIK', 'BIRTH_DATE', 'PHONE'], []],
    ['settleNik', 'PROGRAMME_OFFICER', ['NIK_MASKED', 'PHONE'], ['NIK']],
    ['personsSeen', 'DATA_PROTECTION_OFFICER', ['NAME', 'RESIDENCE'], ['NIK_MASKED', 'OCCUPATION']],
  ] as const)('by %s as %s is what the policy leaves to that role', (operation, role, seen, hidden) => {
    const data = dataShown(way(operation, role));
    expect(data).toEqual(expect.arrayContaining([...seen]));
    expect(hidden.filter((datum) => (data as readonly string[]).includes(datum))).toEqual([]);
  });

  it('of an export is what its list shows the role', () => {
    const list = (resource: keyof typeof LIST_OF_EXPORT) =>
      dataShown(way('startExport', 'FINANCE_OFFICER', { resource }));
    expect(list('WORKERS')).toEqual(dataShown(way('workers', 'FINANCE_OFFICER')));
    expect(list('BILL_LINES')).toContain('CONTRIBUTION');
    expect(list('BILL_LINES')).not.toContain('DECILE');
  });

  it('in a wider look is less than in the own area', () => {
    const data = dataShown(way('worker', 'DISTRICT_OFFICER', { isInWiderLook: true }));
    expect(data).toContain('NAME');
    expect(data.filter((datum) => ['ADDRESS', 'PHONE', 'BIRTH_PLACE'].includes(datum))).toEqual([]);
  });

  it('by an operation or a role that is known no more leaves nothing out', () => {
    expect(dataShown(way('readEverything', 'APPROVER'))).toEqual(ofWorkers(dataOf('REGISTRY')));
    expect(dataShown(way('worker', 'CLERK'))).toContain('PHONE');
  });
});
