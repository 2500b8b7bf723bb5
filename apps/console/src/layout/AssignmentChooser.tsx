import Check from '@mui/icons-material/Check';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Box, ButtonBase, ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useSession } from '../auth/SessionContext';
import { useAssignmentText } from '../auth/useAssignmentText';
import { useChooseAssignment } from '../auth/useChooseAssignment';
import { useWords } from '../i18n/useWords';

/** In which assignment the person acts, and the others. */
export function AssignmentChooser() {
  const words = useWords();
  const session = useSession();
  const textOf = useAssignmentText();
  const choose = useChooseAssignment();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { assignment, assignments = [], user } = session ?? {};
  if (!assignment) return null;

  const { area, role } = textOf(assignment);
  const isChoice = assignments.length > 1;
  const change = (id: string) => {
    setAnchor(null);
    if (id !== assignment.id) choose(id);
  };

  return (
    <>
      {isChoice ? (
        <ButtonBase
          onClick={(event) => setAnchor(event.currentTarget)}
          aria-haspopup="menu"
          aria-label={`${words('access.changeAssignment')}. ${words('access.currentAssignment')}: ${area}, ${role}`}
          sx={{ ...frame, font: 'inherit', borderColor: (theme) => theme.palette.tokens.edge }}
        >
          <Who area={area} role={role} name={user?.name} />
          <ExpandMore fontSize="small" />
        </ButtonBase>
      ) : (
        <Box sx={{ ...frame, borderColor: 'divider' }}>
          <Who area={area} role={role} name={user?.name} />
        </Box>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {assignments.map((other) => {
          const text = textOf(other);
          return (
            <MenuItem key={other.id} selected={other.id === assignment.id} onClick={() => change(other.id)}>
              <ListItemIcon>{other.id === assignment.id && <Check fontSize="small" />}</ListItemIcon>
              <ListItemText primary={text.area} secondary={text.role} />
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}

function Who({ area, role, name }: { area: string; role: string; name: string | undefined }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ fontSize: '0.875rem', fontWeight: 650, lineHeight: 1.25, ...oneLine }}>{area}</Box>
      <Box sx={{ fontSize: '0.78rem', color: 'text.secondary', lineHeight: 1.3, ...oneLine }}>
        {role}
        {name && (
          <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
            {` · ${name}`}
          </Box>
        )}
      </Box>
    </Box>
  );
}

const frame = {
  display: 'flex',
  gap: 1,
  minWidth: 0,
  border: 1,
  borderRadius: '10px',
  px: 1.5,
  py: 0.625,
  textAlign: 'start',
} as const;
const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
