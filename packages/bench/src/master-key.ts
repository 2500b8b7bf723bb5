/** The bench's databases hold made-up people and live for one run. */
export const masterKey = Buffer.alloc(32, 7);
