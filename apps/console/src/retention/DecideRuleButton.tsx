import { DecideRetentionRule } from '@lindung/domain/retention/retention-rule';
import { ReasonButton } from '../form/ReasonButton';
import { useWords } from '../i18n/useWords';
import type { RetentionRuleRow } from '../providers/records';

const command = DecideRetentionRule.omit({ isGranted: true });

/** Puts a proposed row in force or declines it, once, with the reason. */
export function DecideRuleButton({
  rule: { id, version },
  isGranted,
}: {
  rule: RetentionRuleRow;
  isGranted: boolean;
}) {
  const words = useWords();
  const act = isGranted ? 'grant' : 'decline';
  return (
    <ReasonButton
      resource="retentionRules"
      variant={isGranted ? 'contained' : 'outlined'}
      label={words(`retention.rules.${act}`)}
      title={words(`retention.rules.${act}Title`)}
      consequence={words(`retention.rules.${act}Consequence`)}
      done={words('retention.rules.decided')}
      command={command}
      send={(dataProvider, reason) => dataProvider.decideRetentionRule({ id, version, isGranted, reason })}
    />
  );
}
