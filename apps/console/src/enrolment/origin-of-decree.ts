import type { DecreeRow } from '../providers/records';
import { fromList, fromMembers, fromWaitingList, type Origin } from './origin';

/** Where the people of a decree came from; undefined: the reader does not see it. */
export function originOf({
  source,
  list,
  line,
  fromLine,
}: Pick<DecreeRow, 'source' | 'list' | 'line' | 'fromLine'>): Origin | undefined {
  switch (source) {
    case 'LIST':
      return list ? fromList(list.id) : undefined;
    case 'WAITING_LIST':
      return fromWaitingList(line.id);
    case 'MEMBERS':
      return fromLine ? fromMembers(fromLine.id) : undefined;
  }
}
