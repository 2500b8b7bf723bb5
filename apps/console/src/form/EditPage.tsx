import type { ReactNode } from 'react';
import { EditBase } from 'react-admin';
import type { ZodObject } from 'zod';
import { WHOLE_RECORD } from '../layout/whole-record';
import { inputOf } from './inputOf';

/** The frame of a page that changes a record: saved before the page moves on, sent as the command that the form becomes. */
export function EditPage({ command, children }: { command: ZodObject; children: ReactNode }) {
  return (
    <EditBase
      mutationMode="pessimistic"
      redirect="show"
      queryOptions={{ meta: WHOLE_RECORD }}
      mutationOptions={{ meta: WHOLE_RECORD }}
      transform={(values: Record<string, unknown>) => inputOf(command, values)}
    >
      {children}
    </EditBase>
  );
}
