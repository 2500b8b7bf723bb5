import { LAW_VALUES, type LawSubject, isValued } from '@lindung/domain/programme/law-subject';
import { LawRuleDraft } from '@lindung/domain/programme/law-rule';
import type { ProposeLawRuleInput } from '@lindung/graphql-client/generated/operations';
import { useEffect } from 'react';
import { TextInput } from 'react-admin';
import { useFormContext, useWatch, type FieldValues } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { useBusinessDay } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { CheckStep } from '../form/CheckStep';
import { CheckedForm } from '../form/CheckedForm';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { useWords } from '../i18n/useWords';
import type { LawTerms } from '../providers/records';
import { draftOf } from './law-draft';
import { EligibilityImpact } from './EligibilityImpact';
import { ImpactView } from './ImpactView';
import { TermsInputs } from './TermsInputs';
import { useLawRules } from './useLawRules';

type Proposal = Omit<ProposeLawRuleInput, 'idempotencyKey'>;

const NOTHING: LawTerms = {
  rates: [],
  share: null,
  amount: null,
  rounding: null,
  bands: [],
  reliefs: [],
  fundingSources: [],
  values: [],
  excludedWords: [],
  decileSources: [],
};

const proposalOf = ({
  subject,
  terms,
  validFrom,
  validTo,
  citation,
  certainty,
  note,
}: FieldValues): Proposal => ({
  ...draftOf({ subject, terms: terms ?? NOTHING, validFrom, validTo: validTo || null, citation, certainty }),
  note: note ?? null,
});

/** Enters what a new decree says: the rule as it is today to begin with, then what it would change, and only then the proposal. */
export function ProposeLawRule() {
  const words = useWords();
  const today = useBusinessDay();
  return (
    <CheckedForm<Proposal>
      operation="proposeLawRule"
      resource="lawRules"
      title={words('programme.law.propose')}
      subtitle={words('programme.law.proposeHint')}
      steps={[words('programme.law.stepEnter'), words('programme.law.stepCheck')]}
      command={LawRuleDraft}
      begin={{ validFrom: today, certainty: 'TO_BE_VERIFIED' }}
      inputOf={proposalOf}
      checkLabel={words('programme.law.check')}
      check={(proposal, onBack) => <CheckProposal proposal={proposal} onBack={onBack} />}
    >
      <EnumInput source="subject" of="LawSubject" isRequired fullWidth />
      <TermsOfSubject />
      <InputRow>
        <DayInput source="validFrom" isRequired />
        <DayInput source="validTo" helperText={words('programme.law.validToHint')} />
      </InputRow>
      <TextInput source="citation" isRequired fullWidth helperText={words('programme.law.citationHint')} />
      <EnumInput source="certainty" of="Certainty" isRequired fullWidth />
      <TextInput source="note" multiline fullWidth />
    </CheckedForm>
  );
}

/** The row that a proposal starts from: the newest in force about the subject. */
function TermsOfSubject() {
  const { setValue, getValues } = useFormContext();
  const subject = useWatch({ name: 'subject' }) as LawSubject | '' | undefined;
  const { data: rules } = useLawRules();
  useEffect(() => {
    if (!subject || !rules || getValues('termsOf') === subject) return;
    const newest = rules.find((rule) => rule.subject === subject && rule.status === 'IN_FORCE');
    const values = isValued(subject)
      ? Object.entries(LAW_VALUES[subject]).map(([name, unit]) => ({ name, unit, value: '0' }))
      : [];
    const known = newest?.terms ?? { ...NOTHING, values };
    // Values stand in the order of the inputs.
    const inOrder = values.map((value) => known.values.find(({ name }) => name === value.name) ?? value);
    setValue('terms', { ...known, values: inOrder });
    setValue('termsOf', subject);
  }, [subject, rules, setValue, getValues]);
  return subject ? <TermsInputs subject={subject} /> : null;
}

function CheckProposal({ proposal, onBack }: { proposal: Proposal; onBack: () => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const { note: _, ...draft } = proposal;
  return (
    <CheckStep
      queryKey={['lawRules', 'impact', draft]}
      preview={(dataProvider) => dataProvider.lawImpact(draft)}
      apply={(dataProvider) => dataProvider.proposeLawRule(proposal)}
      applyLabel={() => words('programme.law.propose')}
      mayApply={() => true}
      rereads={['lawRules']}
      done={words('programme.law.proposed')}
      onDone={({ record }) => void navigate(`/lawRules/${record.id}/show`)}
      onBack={onBack}
    >
      {(impact) =>
        draft.subject === 'ELIGIBILITY' ? (
          <EligibilityImpact draft={draft} />
        ) : (
          <Section title={words('programme.law.impact')} hint={words('programme.law.impactHint')}>
            <ImpactView impact={impact} />
          </Section>
        )
      }
    </CheckStep>
  );
}
