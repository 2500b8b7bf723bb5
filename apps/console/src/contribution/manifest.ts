export const bills = {
  name: 'bills',
  recordRepresentation: 'number',
};
