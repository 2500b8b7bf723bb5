import { incidentEnums, incidentResources } from './incident.js';

/** Words of the duties to who the data are about: the record of processing and incidents. */
export const privacy = {
  resources: {
    ...incidentResources,
    processingActivities: {
      name: 'Record of processing',
      fields: {
        month: 'Month',
        activity: 'Processing activity',
        purpose: 'Purpose',
        basis: 'Legal basis',
        citation: 'Regulations',
        subjects: 'Whose data',
        data: 'Kinds of data',
        operations: 'Acts in Lindung',
        recipients: 'Who receives it',
        partners: 'Partner applications',
        safeguards: 'Safeguards',
        retention: 'How long it is kept',
        acts: 'Acts in a month',
        users: 'Users',
        persons: 'Persons',
      },
    },
  },
  enums: incidentEnums,
  words: {
    processing: {
      subtitle: 'What personal data are used for, on what basis and by whom (Law 27/2022, Article 31)',
      figures: '%{acts} acts by %{users} users about %{persons} persons',
      noPartners: 'No key is in force',
      retention: 'By the retention schedule',
      show: 'See who receives which data',
      empty: 'There are no processing activities yet.',
    },
  },
};
