import englishMessages from 'ra-language-english';
import { describe, expect, it } from 'vitest';
import { flatten, placeholders, type MessageTree } from '@lindung/i18n/messages-shape';
import { reactAdminId } from '@lindung/i18n/react-admin/id';

const english = flatten(englishMessages as unknown as MessageTree);
const indonesian = flatten(reactAdminId);

describe("React-Admin's messages in Indonesian", () => {
  it('has exactly the keys that React-Admin asks for', () => {
    expect(Object.keys(indonesian).sort()).toEqual(Object.keys(english).sort());
    expect(Object.keys(indonesian).length).toBeGreaterThan(150);
  });

  it('leaves no text in English', () => {
    const same = Object.keys(english).filter((key) => english[key] === indonesian[key]);
    // Only a placeholder or a blank stands in these.
    expect(same).toEqual(['ra.boolean.null', 'ra.page.edit', 'ra.page.list', 'ra.page.show']);
  });

  it('uses only placeholders that React-Admin fills', () => {
    const foreign = Object.keys(indonesian).filter((key) => {
      const known = new Set([...placeholders(english[key] ?? ''), 'smart_count']);
      return placeholders(indonesian[key] ?? '').some((name) => !known.has(name));
    });
    expect(foreign).toEqual([]);
  });
});
