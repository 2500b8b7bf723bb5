import { Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useEnumLabel } from '../i18n/useWords';
import type { DecreeRow } from '../providers/records';
import { candidatesUrl, peopleUrl } from './list-urls';
import { fromWaitingList } from './origin';

/** Where the people of a decree came from: a list, the waiting list, or the line whose members went on. */
export function DecreeOrigin({ decree }: { decree: DecreeRow }) {
  const label = useEnumLabel();
  const can = useCan();
  const { source, list, line, fromLine } = decree;
  if (source === 'LIST' && list)
    return can('candidateList') ? (
      <MuiLink component={Link} to={candidatesUrl(list.id)}>
        {list.name}
      </MuiLink>
    ) : (
      list.name
    );
  if (source === 'WAITING_LIST' && can('candidates'))
    return (
      <MuiLink component={Link} to={peopleUrl(fromWaitingList(line.id))}>
        {label('CandidateSource', source)}
      </MuiLink>
    );
  return (
    <>
      {label('CandidateSource', source)}
      {fromLine && (
        <>
          {': '}
          <MuiLink component={Link} to={`/agreements/${fromLine.agreementId}/show`}>
            {fromLine.agreementNumber}
          </MuiLink>
        </>
      )}
    </>
  );
}
