import { MAX_UPLOAD_BYTES } from '@lindung/domain/exchange/file';

/** Why a file isn't even sent. */
export type FileRefusal = 'empty' | 'tooLarge' | 'wrongType';

const ENDINGS = ['.csv', '.xlsx', '.txt', '.tsv'] as const;

/** What the browser's file dialog offers. */
export const ACCEPTED_FILES = ENDINGS.join(',');

/** What is plainly wrong with a file before it is sent; its content is the server's to judge. */
export function fileRefusal({ name, size }: Pick<File, 'name' | 'size'>): FileRefusal | undefined {
  if (!ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))) return 'wrongType';
  if (size === 0) return 'empty';
  return size > MAX_UPLOAD_BYTES ? 'tooLarge' : undefined;
}
