import { HOURS_OF_WIDER_LOOK } from '@lindung/domain/access/wider-look';
import { useCan } from '../auth/SessionContext';
import { Chip } from '../fields/Chip';
import { YesNoInput } from '../form/YesNoInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { WiderLookRow } from '../providers/records';
import { OpenWiderLookButton } from './OpenWiderLookButton';

/** Who reads beyond the own area, why, until when, and who has seen that. */
export function WiderLookList() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const field = (name: 'userName' | 'reason' | 'openedAt' | 'endsAt' | 'persons' | 'seenBy') =>
    words(`resources.widerLooks.fields.${name}`);
  return (
    <ListPage<WiderLookRow>
      resource="widerLooks"
      subtitle={words('access.widerLook.subtitle', { hours: HOURS_OF_WIDER_LOOK })}
      actions={can('openWiderLook') && <OpenWiderLookButton />}
      columns={[
        {
          id: 'userName',
          label: field('userName'),
          render: ({ userName, role }) => (
            <>
              {userName}
              <br />
              <small>{label('Role', role)}</small>
            </>
          ),
        },
        { id: 'reason', label: field('reason'), render: ({ reason }) => reason },
        {
          id: 'openedAt',
          label: field('openedAt'),
          isWhole: true,
          render: ({ openedAt }) => format.moment(openedAt),
        },
        {
          id: 'endsAt',
          label: field('endsAt'),
          render: ({ endsAt, isOpen }) => (
            <>
              {format.moment(endsAt)}{' '}
              {isOpen && <Chip tone="waiting">{words('access.widerLook.isOpen')}</Chip>}
            </>
          ),
        },
        {
          id: 'persons',
          label: field('persons'),
          isWideOnly: true,
          render: ({ persons, times }) =>
            words('access.widerLook.used', { persons: format.number(persons), times: format.number(times) }),
        },
        {
          id: 'seenBy',
          label: field('seenBy'),
          render: ({ seenAt, seenBy }) =>
            seenAt ? (
              words('access.widerLook.seenByAt', { name: seenBy ?? '', at: format.moment(seenAt) })
            ) : (
              <Chip tone="waiting">{words('access.widerLook.waits')}</Chip>
            ),
        },
      ]}
      filters={[
        <YesNoInput key="isOpen" source="isOpen" alwaysOn />,
        <YesNoInput key="isSeen" source="isSeen" alwaysOn />,
        ...(can('seeWiderLook') ? [<YesNoInput key="awaitsMe" source="awaitsMe" />] : []),
      ]}
      empty={{
        title: words('access.widerLook.empty'),
        ...(can('openWiderLook') ? { hint: words('access.widerLook.emptyHint') } : {}),
      }}
      to={({ id }) => `/widerLooks/${id}/show`}
    />
  );
}
