import { trailedOperations } from '@lindung/domain/access/audit-event';
import { AutocompleteInput, TextInput } from 'react-admin';
import { ExportButton } from '../exchange/ExportButton';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { AuditEventRow } from '../providers/records';
import { AuditActor } from './AuditActor';
import { AuditDetails } from './AuditDetails';
import { AuditObject } from './AuditObject';
import { WiderLookLink } from './WiderLookLink';
import { workDone } from './work-done';
import { useOperationName } from '../i18n/useOperationName';

/** Who did what, when, to which data. */
export function AuditEventList() {
  const words = useWords();
  const nameOfOperation = useOperationName();
  const format = useFormat();
  return (
    <ListPage<AuditEventRow>
      resource="auditEvents"
      subtitle={words('access.audit.subtitle')}
      countOnRequest
      columns={[
        {
          id: 'at',
          label: words('resources.auditEvents.fields.at'),
          isWhole: true,
          render: ({ at }) => format.moment(at),
        },
        {
          id: 'operation',
          label: words('resources.auditEvents.fields.operation'),
          render: (event) => {
            const done = workDone(event);
            return done ? words(`access.audit.${done}`) : nameOfOperation(event.operation);
          },
        },
        {
          id: 'actorName',
          label: words('resources.auditEvents.fields.actorName'),
          render: (event) => <AuditActor event={event} />,
        },
        {
          id: 'objectType',
          label: words('resources.auditEvents.fields.objectType'),
          render: (event) => <AuditObject event={event} />,
        },
        {
          id: 'region',
          label: words('resources.auditEvents.fields.region'),
          render: ({ region }) => region?.name ?? '',
        },
        {
          id: 'widerLookId',
          label: words('resources.auditEvents.fields.widerLookId'),
          isWideOnly: true,
          render: ({ widerLookId }) => widerLookId && <WiderLookLink id={widerLookId} />,
        },
        {
          id: 'count',
          label: words('resources.auditEvents.fields.count'),
          align: 'right',
          render: ({ count }) => (count === null ? '' : format.number(count)),
          isWideOnly: true,
        },
        {
          id: 'details',
          label: words('resources.auditEvents.fields.details'),
          render: (event) => <AuditDetails event={event} />,
        },
      ]}
      filters={[
        <DayInput key="from" source="from" alwaysOn helperText={false} />,
        <DayInput key="to" source="to" alwaysOn helperText={false} />,
        <AutocompleteInput
          key="operation"
          source="operation"
          choices={trailedOperations.map((id) => ({ id, name: nameOfOperation(id) }))}
          translateChoice={false}
          alwaysOn
        />,
        <EnumInput key="objectType" source="objectType" of="AuditObjectType" />,
        <TextInput key="objectId" source="objectId" resettable />,
        <TextInput key="widerLookId" source="widerLookId" resettable />,
      ]}
      tools={<ExportButton resource="AUDIT_EVENTS" />}
      empty={{ title: words('access.audit.empty') }}
    />
  );
}
