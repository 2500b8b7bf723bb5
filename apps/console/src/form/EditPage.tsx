import { createContext, useContext, useState, type ReactNode } from 'react';
import { EditBase, useEditContext } from 'react-admin';
import type { ZodObject } from 'zod';
import { FailurePage } from '../layout/pages';
import { inputOf } from './inputOf';

/** How a form has its record read anew. */
export const ReadAgainContext = createContext<(() => void) | undefined>(undefined);

/** Reads the record of the form anew, what was typed is lost; undefined where nothing is edited. */
export const useReadAgain = () => useContext(ReadAgainContext);

let openings = 0;
const nextOpening = () => (openings += 1);

const keepError = () => undefined;

/** The form, or the page that says why there is none: what isn't there and what may not be seen look alike. */
function OfRecord({ children }: { children: ReactNode }) {
  const { error, record } = useEditContext();
  return error && !record ? <FailurePage error={error as Error} /> : children;
}

interface EditPageProps {
  readonly command: ZodObject;
  /** What of the form the command takes, where that is more than the parts that are called alike. */
  readonly toInput?: typeof inputOf;
  readonly children: ReactNode;
}

/**
 * The frame of a page that changes a record: saved before the page moves on, sent as the command that the form becomes.
 * The record is read when the page opens and stays as it was read until it is saved: nothing that is read meanwhile
 * overwrites what somebody types, and the version that goes with it is the one that they saw.
 */
export function EditPage({ command, toInput = inputOf, children }: EditPageProps) {
  const [opening, setOpening] = useState(nextOpening);
  return (
    <ReadAgainContext.Provider value={() => setOpening(nextOpening())}>
      <EditBase
        key={opening}
        mutationMode="pessimistic"
        redirect="show"
        queryOptions={{ meta: { opening }, staleTime: 'static', gcTime: 0, retry: false, onError: keepError }}
        transform={(values: Record<string, unknown>) => toInput(command, values)}
      >
        <OfRecord>{children}</OfRecord>
      </EditBase>
    </ReadAgainContext.Provider>
  );
}
