import type { TextInputProps } from 'react-admin';
import { SearchInput } from './SearchInput';
import { withoutDigits } from './without-digits';

/** The search for a person by name. What it holds gets into the address of the page, a NIK must not. */
export function PersonSearchInput(props: TextInputProps) {
  return <SearchInput {...props} parse={withoutDigits} />;
}
