export const users = {
  name: 'users',
  recordRepresentation: 'name',
};

export const apiClients = {
  name: 'apiClients',
  recordRepresentation: 'name',
};

export const auditEvents = {
  name: 'auditEvents',
};
