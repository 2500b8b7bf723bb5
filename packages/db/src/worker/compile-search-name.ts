import { SEARCH_WORDS, SPELLINGS } from '@lindung/domain/worker/search-name';

/** The body of `search_name_of(text)` as the domain searches names: the migrations write it, a test compares both. */
export const searchNameBody = (): string => {
  const spelled = SPELLINGS.reduce(
    (text, [way, simple]) => `replace(${text}, '${way}', '${simple}')`,
    'kept',
  );
  return `
DECLARE
  known CONSTANT jsonb := '${JSON.stringify(SEARCH_WORDS)}';
  word text;
  meant text;
  written text := ' ';
  kept text := ' ';
BEGIN
  FOREACH word IN ARRAY string_to_array(regexp_replace(lower(translate(p_name, '''’‘\`', '') COLLATE "C"), '[^a-z]+', ' ', 'g'), ' ') LOOP
    CONTINUE WHEN word = '';
    written := written || word || ' ';
    meant := COALESCE(known ->> word, word);
    IF meant <> '' THEN kept := kept || meant || ' '; END IF;
  END LOOP;
  IF kept = ' ' THEN kept := written; END IF;
  RETURN rtrim(${spelled});
END `;
};
