import { HOURS_OF_WIDER_LOOK, OpenWiderLook } from '@lindung/domain/access/wider-look';
import { useSessionKeeper } from '../auth/SessionContext';
import { ReasonButton } from '../form/ReasonButton';
import { useWords } from '../i18n/useWords';

/** Takes a wider look, for a reason; the page then shows what may be read in it. */
export function OpenWiderLookButton() {
  const words = useWords();
  const keeper = useSessionKeeper();
  return (
    <ReasonButton
      resource="widerLooks"
      variant="contained"
      label={words('access.widerLook.open')}
      title={words('access.widerLook.openTitle')}
      consequence={words('access.widerLook.openConsequence', { hours: HOURS_OF_WIDER_LOOK })}
      hint={words('access.widerLook.openHint')}
      done={words('access.widerLook.opened')}
      command={OpenWiderLook}
      send={async (dataProvider, reason) => {
        const opened = await dataProvider.openWiderLook({ reason });
        await keeper.reload();
        return opened;
      }}
    />
  );
}
