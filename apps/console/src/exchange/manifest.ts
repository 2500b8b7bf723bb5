export const jobs = {
  name: 'jobs',
};
