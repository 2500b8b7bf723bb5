import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Draft } from '../providers/draft';
import type { Drafts } from '../providers/drafts';

const DraftsContext = createContext<Drafts | undefined>(undefined);

export function DraftsProvider({ drafts, children }: { drafts: Drafts; children: ReactNode }) {
  return <DraftsContext.Provider value={drafts}>{children}</DraftsContext.Provider>;
}

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new Error('There is no DraftsProvider around this component');
  return drafts;
}

/** What was typed and not saved, in whatever assignment. */
export function useDraft(): Draft | undefined {
  const drafts = useDrafts();
  return useSyncExternalStore(drafts.subscribe, drafts.current);
}
