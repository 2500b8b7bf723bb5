import { describe, expect, it } from 'vitest';
import { errorsWithoutInput } from './errors-without-input';

const wrong = (message: string) => ({ type: 'server', message });
const names = (errors: object, there: readonly string[]) =>
  errorsWithoutInput(errors, (name) => there.includes(name)).map(({ name }) => name);

describe('errors that no input shows', () => {
  it('are those at names that no input on the page has', () => {
    const errors = { version: wrong('Diubah'), number: wrong('Sudah dipakai') };
    expect(errorsWithoutInput(errors, (name) => name === 'number')).toEqual([
      { name: 'version', message: 'Diubah' },
    ]);
  });

  it('are found in lists, and at a list as a whole', () => {
    const errors = {
      lines: Object.assign(
        [{ payerId: wrong('Wajib diisi') }, undefined, { stages: { root: wrong('Kosong') } }],
        {
          root: wrong('Paling sedikit satu'),
        },
      ),
    };
    expect(names(errors, ['lines.0.payerId'])).toEqual(['lines.2.stages', 'lines']);
    expect(names({ lines: wrong('Paling sedikit satu') }, ['lines.0.payerId'])).toEqual(['lines']);
  });

  it('do not name what the whole form was refused for', () => {
    expect(names({ root: { serverError: wrong('Diubah') } }, [])).toEqual([]);
  });
});
