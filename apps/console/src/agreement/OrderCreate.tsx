import { ProposeAgreementOrder } from '@lindung/domain/agreement/agreement-order';
import type { AgreementOrderPreviewQueryVariables } from '@lindung/graphql-client/generated/operations';
import { TextInput } from 'react-admin';
import { type FieldValues, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { useBusinessDay } from '../auth/SessionContext';
import { CheckedForm } from '../form/CheckedForm';
import { CheckStep } from '../form/CheckStep';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { useWords } from '../i18n/useWords';
import { RecordPage } from '../layout/RecordPage';
import type { AgreementRecord, OrderOfAgreement } from '../providers/records';
import { OrderConsequence } from './OrderConsequence';
import { useOrderWords } from './useOrderWords';

type Kind = OrderOfAgreement['kind'];
interface OrderInput {
  readonly agreementId: string;
  readonly version: number;
  readonly kind: Kind;
  readonly effectiveOn: string;
  readonly reason: string;
  readonly basis: string;
  readonly resumesOn: string | null;
  readonly resumption: OrderOfAgreement['resumption'];
}

/** Proposes that an agreement rests, goes on or ends: what comes of it is seen before. */
export function OrderCreate() {
  return (
    <RecordPage<AgreementRecord> resource="agreements">
      {(agreement) => <OrderSteps agreement={agreement} />}
    </RecordPage>
  );
}

function OrderSteps({ agreement }: { agreement: AgreementRecord }) {
  const words = useWords();
  const today = useBusinessDay();
  const { id, version, status } = agreement;
  const isPaused = status === 'SUSPENDED';
  const kinds: Kind[] = isPaused ? ['RESUME', 'TERMINATE'] : ['PAUSE', 'TERMINATE'];
  return (
    <CheckedForm<OrderInput>
      operation="proposeAgreementOrder"
      resource="agreements"
      title={words('agreementLife.orderTitle')}
      subtitle={`${agreement.number}. ${words('agreementLife.orderSubtitle')}`}
      steps={[words('agreementLife.stepWhat'), words('agreementLife.stepCheck')]}
      command={ProposeAgreementOrder}
      begin={{ kind: kinds[0], effectiveOn: today, resumesOn: '', resumption: '', reason: '', basis: '' }}
      inputOf={(values) => orderOf(values, id, version)}
      checkLabel={words('agreementLife.check')}
      check={(order, onBack) => <OrderCheck order={order} onBack={onBack} />}
    >
      <InputRow>
        <EnumInput
          source="kind"
          of="AgreementOrderKind"
          label={words('resources.agreements.fields.orderKind')}
          only={kinds}
          isRequired
        />
        <DayInput source="effectiveOn" isRequired />
      </InputRow>
      <ResumesOnInput />
      <ResumptionInput />
      <TextInput source="reason" isRequired multiline minRows={2} fullWidth />
      <TextInput
        source="basis"
        isRequired
        fullWidth
        autoComplete="off"
        helperText={words('agreementLife.basisHint')}
      />
    </CheckedForm>
  );
}

function ResumesOnInput() {
  const words = useWords();
  const kind = useWatch({ name: 'kind' }) as Kind;
  if (kind !== 'PAUSE') return null;
  return <DayInput source="resumesOn" helperText={words('agreementLife.resumesHint')} />;
}

function ResumptionInput() {
  const tell = useOrderWords();
  const kind = useWatch({ name: 'kind' }) as Kind;
  if (kind !== 'RESUME') return null;
  return (
    <EnumInput
      source="resumption"
      of="Resumption"
      label={tell('resumption')}
      helperText={tell('resumptionHint')}
      isRequired
      fullWidth
    />
  );
}

const orderOf = (values: FieldValues, agreementId: string, version: number): OrderInput => {
  const { kind, effectiveOn, resumesOn, resumption, reason, basis } = values as Omit<
    OrderInput,
    'agreementId'
  >;
  return {
    agreementId,
    version,
    kind,
    effectiveOn,
    reason,
    basis,
    resumesOn: kind === 'PAUSE' && resumesOn ? resumesOn : null,
    resumption: kind === 'RESUME' && resumption ? resumption : null,
  };
};

function OrderCheck({ order, onBack }: { order: OrderInput; onBack: () => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const { agreementId, kind, effectiveOn, resumesOn, resumption } = order;
  const asked: AgreementOrderPreviewQueryVariables = { agreementId, kind, effectiveOn, resumesOn };
  return (
    <CheckStep
      queryKey={['agreements', 'orderPreview', asked]}
      preview={(provider) => provider.agreementOrderPreview(asked)}
      apply={(provider) => provider.proposeAgreementOrder(order)}
      applyLabel={() => words('agreementLife.proposeOrder')}
      mayApply={() => true}
      rereads={['agreements']}
      done={words('agreementLife.proposed')}
      onDone={({ record }) => void navigate(`/agreements/${record.id}/show`, { replace: true })}
      onBack={onBack}
    >
      {(preview) => (
        <OrderConsequence agreementId={agreementId} kind={kind} chosen={resumption} preview={preview} />
      )}
    </CheckStep>
  );
}
