import { usualBaseOf } from '@lindung/domain/agreement/agreement-line';
import { PROGRAMMES_OF_SEGMENT, Segment } from '@lindung/domain/programme/segment';
import { useSimpleFormIteratorItem } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { EnumInput } from '../form/EnumInput';

/** The segment of a line. What only the former one has is put right: base, risk class, programmes, and the deciles of the poor. */
export function SegmentInput({ label }: { label: string }) {
  const { index } = useSimpleFormIteratorItem();
  const { getValues, setValue } = useFormContext();
  const change = (event: { readonly target?: { readonly value?: string } }) => {
    const segment = event.target?.value as Segment;
    const set = (field: string, value: unknown) =>
      setValue(`lines.${index}.${field}`, value, { shouldDirty: true });
    const programmes = getValues(`lines.${index}.programmes`) as readonly string[];
    const allowed: readonly string[] = PROGRAMMES_OF_SEGMENT[segment];
    set('baseKind', usualBaseOf(segment));
    set('riskClass', null);
    set(
      'programmes',
      programmes.filter((programme) => allowed.includes(programme)),
    );
    if (segment !== Segment.NON_WAGE) for (const decile of ['decileFrom', 'decileTo']) set(decile, null);
  };
  return <EnumInput source="segment" of="Segment" label={label} onChange={change} isRequired />;
}
