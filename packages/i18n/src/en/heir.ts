import type { heir as id } from '../id/heir.js';

/** Words of those who would be heirs of a person. */
export const heir: typeof id = {
  enums: {
    HeirRelationship: {
      SPOUSE: 'Spouse',
      CHILD: 'Child',
      PARENT: 'Parent',
      GRANDPARENT: 'Grandparent',
      GRANDCHILD: 'Grandchild',
      SIBLING: 'Sibling',
      PARENT_IN_LAW: 'Parent-in-law',
      NAMED_IN_WILL: 'Named in the will',
    },
  },
  words: {
    title: 'Heirs',
    none: 'No heir is recorded yet.',
    law: 'Those who are marked receive the benefit while they live; the order is that of %{law}.',
    receives: 'Receives first',
    scholarship: 'Scholarship child',
    scholarshipHint: 'A child at school below %{age} years; at most %{children} children.',
    scholarshipUnknown: 'The law tables in force know of no scholarship.',
    years: '%{age} years',
    add: 'Add an heir',
    addTitle: 'Heir of %{name}',
    addConsequence: 'As the family card or the statement of heirs says. The NIK may be empty.',
    added: 'Heir recorded',
    edit: 'Edit',
    editTitle: 'Edit the heir %{name}',
    editConsequence: 'NIK and date of birth are not shown. Leave them empty when they stay.',
    changed: 'Heir changed',
    remove: 'Remove',
    removeTitle: 'Remove the heir %{name}',
    removeConsequence:
      'The data of this heir are deleted. Your name and the reason are kept in the audit trail.',
    removed: 'Heir removed',
    reveal: 'Reveal NIK',
    revealTitle: 'Reveal the NIK of %{name}',
    keep: 'Leave empty when it stays.',
  },
};
