import type { PaperFormat } from '@lindung/domain/worker/signed-paper';

export const MEDIA_TYPE_OF_PAPER = {
  PDF: 'application/pdf',
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const satisfies Record<PaperFormat, string>;
