import { Box, Drawer } from '@mui/material';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { CoreLayoutProps } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { AssignmentPage } from '../auth/AssignmentPage';
import { useSession } from '../auth/SessionContext';
import { SessionWatch } from '../auth/SessionWatch';
import { useChosenAssignment } from '../auth/useChooseAssignment';
import { useWords } from '../i18n/useWords';
import { DemoNote } from './DemoNote';
import { lazyPage } from './lazyPage';
import { Menu } from './Menu';
import { PageBoundary } from './PageBoundary';
import { ErrorPage } from './pages';
import { MAIN_ID, SkipLink } from './SkipLink';
import { TopBar } from './TopBar';
import { UnfinishedNote } from './UnfinishedNote';
import { Waiting } from './Waiting';
import { WiderLookBanner } from './WiderLookBanner';

const EnrolPage = lazyPage(() => import('../auth/EnrolPage'), 'EnrolPage');
const ShowFactorPage = lazyPage(() => import('../auth/ShowFactorPage'), 'ShowFactorPage');

const MENU_WIDTH = 236;

/** Menu, bar and page. Without a chosen assignment there is nothing to lay out yet: the choice comes first. */
export function Layout({ children }: CoreLayoutProps) {
  const words = useWords();
  const session = useSession();
  const { pathname } = useLocation();
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const main = useFocusOnNewPage(pathname);
  const { isChoosing } = useChosenAssignment();

  if (session?.user && session.needsSecondFactor)
    return (
      <Suspense fallback={<Waiting text={words('app.loadingPage')} />}>
        {session.showsSecondFactor ? <ShowFactorPage /> : <EnrolPage />}
      </Suspense>
    );
  if (session?.user && !session.assignment) {
    return (
      <>
        <SessionWatch />
        <AssignmentPage isChoosing={isChoosing} />
      </>
    );
  }
  return (
    <>
      <SessionWatch />
      <SkipLink />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: `${MENU_WIDTH}px 1fr` } }}>
        <Box
          sx={{
            display: { xs: 'none', md: 'block' },
            position: 'sticky',
            top: 0,
            height: '100dvh',
            overflowY: 'auto',
            bgcolor: 'background.paper',
            borderRight: 1,
            borderColor: 'divider',
            px: 1.75,
            py: 2.25,
          }}
        >
          <Menu />
        </Box>
        <Drawer
          open={isMenuOpen}
          onClose={() => setIsMenuOpen(false)}
          slotProps={{ paper: { sx: { width: MENU_WIDTH + 32, px: 1.75, py: 2.25 } } }}
        >
          <Menu onNavigate={() => setIsMenuOpen(false)} />
        </Drawer>
        <Box sx={{ minWidth: 0 }}>
          <TopBar onOpenMenu={() => setIsMenuOpen(true)} />
          <DemoNote />
          <WiderLookBanner />
          <Box
            component="main"
            id={MAIN_ID}
            ref={main}
            tabIndex={-1}
            sx={{ maxWidth: 1360, px: { xs: 2, sm: 3 }, pt: { xs: 2, sm: 2.75 }, pb: 6, outline: 'none' }}
          >
            <PageBoundary
              // Nothing of a page outlives the assignment, or the wider look, in which it was opened.
              key={`${session?.assignment?.id} ${session?.widerLook?.id}`}
              resetKey={pathname}
              fallback={(error) => <ErrorPage error={error} />}
            >
              <UnfinishedNote />
              <Suspense fallback={<Waiting text={words('app.loadingPage')} />}>
                {isChoosing ? <Waiting /> : children}
              </Suspense>
            </PageBoundary>
          </Box>
        </Box>
      </Box>
    </>
  );
}

/** Moves the focus to the page when another one opens, so that keyboard and screen reader go on where the eye does. */
function useFocusOnNewPage(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
