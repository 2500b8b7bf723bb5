import type { OperationName } from '@lindung/domain/access/policy';
import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Session } from '../providers/records';
import type { SessionKeeper } from '../providers/session';

const SessionContext = createContext<SessionKeeper | undefined>(undefined);

export function SessionProvider({ keeper, children }: { keeper: SessionKeeper; children: ReactNode }) {
  return <SessionContext.Provider value={keeper}>{children}</SessionContext.Provider>;
}

export function useSessionKeeper(): SessionKeeper {
  const keeper = useContext(SessionContext);
  if (!keeper) throw new Error('There is no SessionProvider around this component');
  return keeper;
}

/** The session as the server said last; undefined before its first answer. */
export function useSession(): Session | undefined {
  const keeper = useSessionKeeper();
  return useSyncExternalStore(keeper.subscribe, keeper.current);
}

/** Whether the chosen assignment allows an operation: the same policy table as the server's guard. */
export function useCan(): (operation: OperationName) => boolean {
  const permissions = useSession()?.permissions ?? [];
  return (operation) => permissions.includes(operation);
}

/** The business day (WITA) on which the server acts; forms start from it, never from the browser's clock. */
export function useBusinessDay(): string {
  return useSession()?.businessDay ?? '';
}
