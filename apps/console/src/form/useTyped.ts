import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useSession } from '../auth/SessionContext';
import type { DraftPlace } from '../providers/draft';
import { useDrafts } from './DraftsContext';

/** What somebody types into the form of a page: kept while it is neither saved nor given up. */
export interface Typed {
  /** What was typed here before the page went away. */
  readonly find: () => Readonly<Record<string, unknown>> | undefined;
  readonly keep: (values: Readonly<Record<string, unknown>>) => void;
  /** Keeps it where the page that is loaded anew finds it; not there for a form that doesn't ask for it. */
  readonly keepOnDevice: ((values: Readonly<Record<string, unknown>>) => void) | undefined;
  readonly isFromDevice: () => boolean;
  /** It is saved, or whoever typed it doesn't want it any more. */
  readonly giveUp: () => void;
}

/** For the page of a form: who typed where stays as it was when the page opened, whoever is signed in when it goes away. */
export function useTyped({
  lineId,
  isKeptOnDevice = false,
}: { lineId?: string; isKeptOnDevice?: boolean } = {}): Typed {
  const drafts = useDrafts();
  const session = useSession();
  const { pathname, search } = useLocation();
  const isGivenUp = useRef(false);
  const [place] = useState<DraftPlace>({
    userId: session?.user?.id ?? '',
    assignmentId: session?.assignment?.id ?? '',
    pathname,
    lineId,
    search,
  });
  const latestSearch = useRef(search);
  useEffect(() => {
    if (place.pathname === pathname) latestSearch.current = search;
  }, [place.pathname, pathname, search]);

  return {
    find: () => drafts.find(place),
    keep(values) {
      if (!isGivenUp.current) drafts.keep({ ...place, search: latestSearch.current, values });
    },
    keepOnDevice: isKeptOnDevice
      ? (values) => {
          if (!isGivenUp.current) drafts.keepOnDevice({ ...place, search: latestSearch.current, values });
        }
      : undefined,
    isFromDevice: drafts.isFromDevice,
    giveUp() {
      isGivenUp.current = true;
      drafts.drop();
    },
  };
}
