import { useWords } from '../i18n/useWords';

/** What a field for finding says where nothing is so called; a field that knows what it looks for says that instead. */
export function NothingFound() {
  return useWords()('app.form.nothingFound');
}
