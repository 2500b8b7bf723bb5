/** Leaves the console for another site that the server named. */
export const goTo = (address: string): void => window.location.assign(address);
