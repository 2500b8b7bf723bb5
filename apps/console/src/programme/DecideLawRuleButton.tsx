import { DecideLawRule } from '@lindung/domain/programme/law-rule';
import { ReasonButton } from '../form/ReasonButton';
import { useWords } from '../i18n/useWords';
import type { LawRuleRow } from '../providers/records';

const command = DecideLawRule.omit({ isGranted: true });

/** Puts a proposed row of the law in force or declines it, once, with the reason. */
export function DecideLawRuleButton({
  rule: { id, version },
  isGranted,
}: {
  rule: LawRuleRow;
  isGranted: boolean;
}) {
  const words = useWords();
  const act = isGranted ? 'grant' : 'decline';
  return (
    <ReasonButton
      resource="lawRules"
      variant={isGranted ? 'contained' : 'outlined'}
      label={words(`programme.law.${act}`)}
      title={words(`programme.law.${act}Title`)}
      consequence={words(`programme.law.${act}Consequence`)}
      done={words('programme.law.decided')}
      command={command}
      send={(dataProvider, reason) => dataProvider.decideLawRule({ id, version, isGranted, reason })}
    />
  );
}
