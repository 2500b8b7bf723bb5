import type { PaperFormat } from '@lindung/domain/enrolment/decree-document';

export const MEDIA_TYPE_OF_PAPER = {
  PDF: 'application/pdf',
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const satisfies Record<PaperFormat, string>;
