import { Box, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { Chip } from '../fields/Chip';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';

export interface Todo {
  readonly id: string;
  /** How many people (or things) wait; the list is ordered by `affected`. */
  readonly count: number;
  readonly affected: number;
  /** There are more than could be added up. */
  readonly isAtLeast?: boolean | undefined;
  readonly text: string;
  readonly note?: string | undefined;
  readonly action: string;
  readonly to: string;
  readonly tone: 'good' | 'waiting' | 'risk';
}

/** Where the list is wide enough for the action to stand beside what it is about. */
const ROOM = '@container (min-width: 440px)';

/** What waits for this person, those that touch most people first, each with its one action. */
export function TodoList({ todos }: { todos: readonly Todo[] }) {
  const words = useWords();
  const format = useFormat();
  if (todos.length === 0) {
    return (
      <Typography color="textSecondary" sx={{ py: 1 }}>
        {words('insight.todoEmpty')}
      </Typography>
    );
  }
  return (
    <Box
      component="ul"
      sx={{ display: 'grid', gap: 1.25, listStyle: 'none', m: 0, p: 0, containerType: 'inline-size' }}
    >
      {[...todos]
        .sort((a, b) => b.affected - a.affected)
        .map((todo) => (
          <li key={todo.id}>
            <Box
              component={Link}
              to={todo.to}
              sx={{
                display: 'grid',
                gridTemplateColumns: 'auto 1fr',
                columnGap: 1.5,
                rowGap: 0.75,
                alignItems: 'center',
                px: 1.75,
                py: 1.25,
                border: 1,
                borderColor: 'divider',
                borderRadius: '12px',
                color: 'text.primary',
                textDecoration: 'none',
                '&:hover': { borderColor: 'primary.main' },
                [ROOM]: { gridTemplateColumns: 'auto 1fr auto' },
              }}
            >
              <Box component="b" sx={{ fontSize: '1.25rem', letterSpacing: '-0.02em', minWidth: 64 }}>
                {todo.isAtLeast
                  ? words('insight.atLeast', { count: format.number(todo.count) })
                  : format.number(todo.count)}
              </Box>
              <Box sx={{ fontSize: '0.875rem', minWidth: 0 }}>
                {todo.text}
                {todo.note && (
                  <Typography
                    component="small"
                    variant="caption"
                    color="textSecondary"
                    sx={{ display: 'block' }}
                  >
                    {todo.note}
                  </Typography>
                )}
              </Box>
              <Box sx={{ gridColumn: '1 / -1', [ROOM]: { gridColumn: 'auto' } }}>
                <Chip tone={todo.tone}>{todo.action}</Chip>
              </Box>
            </Box>
          </li>
        ))}
    </Box>
  );
}
