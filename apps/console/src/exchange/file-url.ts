/** Where a file that the server keeps is fetched. */
export const fileUrl = (fileId: string): string => `/files/${encodeURIComponent(fileId)}`;
