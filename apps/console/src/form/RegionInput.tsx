import type { RegionLevel } from '@lindung/domain/territory/region-kind';
import { Box } from '@mui/material';
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  type InputProps,
  ReferenceArrayInput,
  ReferenceInput,
  useWrappedSource,
} from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useSession } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import { regionText } from './region-text';
import { RegionTreeButton } from './RegionTreeButton';

interface RegionInputProps extends Pick<InputProps, 'source' | 'label' | 'helperText' | 'alwaysOn'> {
  /** On which level a region is chosen. */
  readonly level: RegionLevel;
  readonly isRequired?: boolean;
  /** Whoever acts for one region of the level means that one, until something else is chosen. */
  readonly isOwnChosen?: boolean;
  /** Also what lies outside of the own region: for what is the same for everybody. */
  readonly isAnywhere?: boolean;
  /** Whether several can be chosen. */
  readonly isMany?: boolean;
}

/** By code, or what fits best where somebody has typed: the server's own order. */
const BEST_FIRST = { field: 'best', order: 'ASC' } as const;

/**
 * A region, or several: found by name, by code or by the beginnings of words over where it lies (`bon mat mak`), any of 3,059
 * villages with a few keys; or picked from the tree. Whoever acts for a region is offered what lies in it, since all else would be
 * refused or be empty.
 */
export function RegionInput({
  source,
  label,
  helperText,
  level,
  isRequired = false,
  isOwnChosen = false,
  isAnywhere = false,
  isMany = false,
}: RegionInputProps) {
  const words = useWords();
  const { setValue, getValues } = useFormContext();
  const name = useWrappedSource(source);
  const assignment = useSession()?.assignment;
  const own = assignment?.level === 'PROVINCE' || isAnywhere ? undefined : assignment?.region?.id;
  const choose = (id: string) => {
    const chosen: unknown = getValues(name);
    const several = Array.isArray(chosen) ? chosen : [];
    const value = isMany ? [...new Set([...several, id])] : id;
    setValue(name, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
  };
  const reference = {
    source,
    reference: 'regions',
    filter: { level, ...(own ? { withinId: own } : {}) },
    sort: BEST_FIRST,
    perPage: 25,
  };
  const input = {
    label,
    helperText: helperText ?? false,
    isRequired,
    optionText: regionText,
    filterToQuery: searchOf,
    noOptionsText: words('app.form.noRegion'),
    fullWidth: true,
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5, width: '100%' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {isMany ? (
          <ReferenceArrayInput {...reference}>
            <AutocompleteArrayInput {...input} />
          </ReferenceArrayInput>
        ) : (
          <ReferenceInput {...reference}>
            <AutocompleteInput
              {...input}
              {...(isOwnChosen && assignment?.level === level ? { defaultValue: assignment.region?.id } : {})}
            />
          </ReferenceInput>
        )}
      </Box>
      <RegionTreeButton level={level} withinId={own} onChoose={choose} />
    </Box>
  );
}

const searchOf = (q: string) => ({ q });
