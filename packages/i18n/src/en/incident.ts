import type { IncidentScopeKind, IncidentStatus, NoticeRecipient } from '@lindung/domain/privacy/incident';

export const incidentResources = {
  incidents: {
    name: 'Personal data incidents',
    fields: {
      title: 'Title',
      description: 'What happened',
      status: 'Status',
      beganAt: 'Began',
      endedAt: 'Ended',
      noticedAt: 'Noticed',
      dueAt: 'Notices due',
      reopenedAt: 'Due again since',
      isLate: 'Late',
      awaitsNotice: 'Waiting for notices',
      openedBy: 'Opened by',
      isBreach: 'Failure of protection',
      manner: 'How the data came out',
      remedy: 'Handling and recovery',
      assessedBy: 'Assessed by',
      notifiedAt: 'Notified',
      closedBy: 'Closed by',
      closing: 'Lessons',
      kind: 'What is reached',
      target: 'Name',
      targetId: 'Number',
      from: 'From',
      to: 'To',
      reason: 'Reason',
      recipient: 'Recipient',
      sentAt: 'Sent',
      means: 'How',
      text: 'Note',
    },
  },
  incidentPersons: {
    name: 'Whose data came out',
    fields: {
      worker: 'Worker',
      village: 'Village or ward',
      district: 'District',
      regency: 'Regency or city',
      data: 'Data that came out',
      operations: 'By',
      times: 'Times',
      firstAt: 'First',
      lastAt: 'Last',
    },
  },
};

export const incidentEnums = {
  IncidentStatus: {
    NOTICED: 'Noticed',
    ASSESSED: 'Assessed',
    NOTIFIED: 'Notified',
    CLOSED: 'Closed',
  } satisfies Record<IncidentStatus, string>,
  IncidentScopeKind: {
    USER: 'User account',
    API_CLIENT: 'Partner application',
    JOB: 'Import or export file',
    REGION: 'All data of a region',
  } satisfies Record<IncidentScopeKind, string>,
  NoticeRecipient: {
    PERSONS: 'Data subjects',
    AGENCY: 'Data protection agency',
    PUBLIC: 'Public',
  } satisfies Record<NoticeRecipient, string>,
};
