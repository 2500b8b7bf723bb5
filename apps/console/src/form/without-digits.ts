/** A name as it may stand in an address: no name holds digits, and with them a NIK goes, however it was written. */
export const withoutDigits = (text: string): string => text.replace(/\p{Nd}/gu, '');
