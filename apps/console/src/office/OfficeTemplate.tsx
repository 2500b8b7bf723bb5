import { useQuery } from '@tanstack/react-query';
import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';
import { EditOfficeTemplate } from './EditOfficeTemplate';
import { TemplatePreview } from './TemplatePreview';

/** How an office wants its upload files, with made-up people; who acts for the office changes it. */
export function OfficeTemplate({ officeId }: { officeId: string }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const [isOpen, setIsOpen] = useState(false);
  const { data: template } = useQuery({
    queryKey: ['officeTemplate', officeId],
    queryFn: () => dataProvider.officeTemplate({ officeId }),
  });
  if (!template) return null;
  return (
    <Section
      title={words('officeFile.template')}
      hint={words('officeFile.templateHint')}
      actions={
        can('saveOfficeTemplate') &&
        template.isOwn && (
          <Button variant="outlined" onClick={() => setIsOpen(true)}>
            {words('officeFile.edit')}
          </Button>
        )
      }
    >
      <Typography>
        {template.validFrom === null
          ? words('officeFile.templateShipped')
          : words('officeFile.templateSince', {
              day: format.day(template.validFrom),
              name: template.madeBy ?? '',
            })}{' '}
        {label('OfficeFormat', template.format)}
      </Typography>
      {template.note !== null && <Typography color="textSecondary">{template.note}</Typography>}
      <TemplatePreview layout={template} />
      {isOpen && <EditOfficeTemplate template={template} onClose={() => setIsOpen(false)} />}
    </Section>
  );
}
