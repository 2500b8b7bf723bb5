import { isLocale, DEFAULT_LOCALE } from '@lindung/i18n/locale';
import { AdminContext, AdminUI, CustomRoutes, Resource } from 'react-admin';
import { apiClients, auditEvents, personsSeen, users, widerLooks } from './access/manifest';
import { accountRoute } from './account/manifest';
import { agreements, payers, quotaLines, quotaSeats } from './agreement/manifest';
import { invitationRoute } from './auth/manifest';
import { SignInPage } from './auth/SignInPage';
import { SessionProvider } from './auth/SessionContext';
import { villageChecks } from './checking/manifest';
import { allocations, budgetChanges, budgetLines } from './budget/manifest';
import { figureChecks } from './insight/manifest';
import { bills } from './contribution/manifest';
import { Dashboard } from './dashboard/Dashboard';
import { candidateLists, decrees, memberExits, coverRisks, memberships } from './enrolment/manifest';
import { LanguageProvider } from './i18n/LanguageProvider';
import { DraftsProvider } from './form/DraftsContext';
import { createI18nProvider } from './i18n/i18nProvider';
import { jobs } from './exchange/manifest';
import { Layout } from './layout/Layout';
import { AccessDeniedPage, NotFoundPage } from './layout/pages';
import { offices } from './office/manifest';
import { incidents, processingActivities } from './privacy/manifest';
import { lawRules } from './programme/manifest';
import { watchAttention } from './providers/attention';
import { forgetVerdicts } from './checking/forget-verdicts';
import { createAuthProvider } from './providers/authProvider';
import { createConsoleClient } from './providers/console-client';
import { createDataProvider } from './providers/dataProvider';
import { createDrafts } from './providers/drafts';
import { createOnce } from './providers/idempotency';
import { createQueryClient } from './providers/query-client';
import { createPreferences } from './providers/preferences';
import { createSessionKeeper } from './providers/session';
import { typedOnDevice } from './providers/typed-on-device';
import { erasureDue, erasureRuns, legalHolds, retentionRules } from './retention/manifest';
import { regionChanges, regionImports, regions } from './territory/manifest';
import {
  bankAccounts,
  changeRequests,
  duplicatePairs,
  identityMatches,
  nikClaims,
  personRequests,
  workers,
} from './worker/manifest';
import { darkTheme, lightTheme } from './theme/theme';

const store = createPreferences();
const i18nProvider = await createI18nProvider(store.getItem<string>('locale'));
const locale = () => {
  const chosen = i18nProvider.getLocale();
  return isLocale(chosen) ? chosen : DEFAULT_LOCALE;
};
const session = createSessionKeeper(
  createConsoleClient(locale),
  createConsoleClient(locale, { isUnattended: () => true }),
);
const drafts = createDrafts(typedOnDevice(() => window.sessionStorage));
const authProvider = createAuthProvider(session, drafts, () => forgetVerdicts(() => window.localStorage));
const dataProvider = createDataProvider(
  createConsoleClient(locale, { session, isUnattended: watchAttention(window) }),
  createOnce(),
);
const queryClient = createQueryClient();

const manifests = [
  candidateLists,
  villageChecks,
  decrees,
  memberships,
  coverRisks,
  memberExits,
  duplicatePairs,
  nikClaims,
  identityMatches,
  personRequests,
  bankAccounts,
  changeRequests,
  agreements,
  payers,
  quotaLines,
  quotaSeats,
  allocations,
  budgetLines,
  budgetChanges,
  figureChecks,
  bills,
  lawRules,
  regions,
  regionChanges,
  regionImports,
  offices,
  workers,
  jobs,
  users,
  widerLooks,
  apiClients,
  auditEvents,
  personsSeen,
  processingActivities,
  retentionRules,
  legalHolds,
  incidents,
  erasureRuns,
  erasureDue,
];

/** The console: providers around React-Admin's pages in Lindung's own frame. */
export function App() {
  return (
    <SessionProvider keeper={session}>
      <AdminContext
        authProvider={authProvider}
        dataProvider={dataProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        store={store}
        theme={lightTheme}
        darkTheme={darkTheme}
      >
        <LanguageProvider>
          <DraftsProvider drafts={drafts}>
            <AdminUI
              layout={Layout}
              loginPage={SignInPage}
              dashboard={Dashboard}
              catchAll={NotFoundPage}
              accessDenied={AccessDeniedPage}
              requireAuth
              disableTelemetry
            >
              {manifests.map((manifest) => (
                <Resource key={manifest.name} {...manifest} />
              ))}
              <CustomRoutes>{accountRoute}</CustomRoutes>
              <CustomRoutes noLayout>{invitationRoute}</CustomRoutes>
            </AdminUI>
          </DraftsProvider>
        </LanguageProvider>
      </AdminContext>
    </SessionProvider>
  );
}
