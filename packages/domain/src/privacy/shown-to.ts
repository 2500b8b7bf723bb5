import { Role } from '../access/role.js';
import { type PersonalDatum, inOrder } from './personal-datum.js';
import { ProcessingActivity } from './processing-activity.js';
import { activityOfTrailed, dataShown, type TrailedWay } from './processing.js';

/** A way in which data of one person were shown, how often and when. */
export interface ShownWay extends TrailedWay {
  readonly times: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** To which kind of recipients data of a person were shown, for which activity; null: to somebody whose role is not known. */
export interface ShownTo {
  readonly activity: ProcessingActivity;
  readonly role: Role | null;
  readonly data: readonly PersonalDatum[];
  readonly times: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

const roleOf = (role: string | null): Role | null =>
  Object.values(Role).find((known) => known === role) ?? null;
const orderOf = ({ activity, role }: ShownTo) => [
  Object.values(ProcessingActivity).indexOf(activity),
  role === null ? Number.POSITIVE_INFINITY : Object.values(Role).indexOf(role),
];

/** What the trail says of whom data of a person were shown to, in kinds of recipients (UU 27/2022 Art. 32), each activity for itself. */
export function shownTo(ways: readonly ShownWay[]): readonly ShownTo[] {
  const kinds = new Map<string, ShownTo>();
  for (const way of ways) {
    const [activity, role] = [activityOfTrailed(way), roleOf(way.role)];
    const key = `${activity} ${role}`;
    const known = kinds.get(key);
    kinds.set(key, {
      activity,
      role,
      data: inOrder([...(known?.data ?? []), ...dataShown(way)]),
      times: (known?.times ?? 0) + way.times,
      firstAt: known && known.firstAt < way.firstAt ? known.firstAt : way.firstAt,
      lastAt: known && known.lastAt > way.lastAt ? known.lastAt : way.lastAt,
    });
  }
  return [...kinds.values()].sort((a, b) => {
    const [[activity = 0, role = 0], [otherActivity = 0, otherRole = 0]] = [orderOf(a), orderOf(b)];
    return activity - otherActivity || role - otherRole;
  });
}
