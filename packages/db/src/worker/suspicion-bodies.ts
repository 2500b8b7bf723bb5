import {
  CERTAIN_POINTS,
  DUPLICATE_POINTS as P,
  SUSPICIOUS_POINTS,
  YEARS_GUESSED,
} from '@lindung/domain/worker/duplicate-score';
import { MOST_COMPARED, TELLING_LETTERS } from '@lindung/domain/worker/same-name';

/** One word written twice, as the domain has it. */
const isWord = (x: string, y: string): string => `(${x} = ${y}
        OR (length(${x}) = 1 AND starts_with(${y}, ${x})) OR (length(${y}) = 1 AND starts_with(${x}, ${y}))
        OR levenshtein_less_equal(${x}, ${y}, 2) <= CASE WHEN greatest(length(${x}), length(${y})) >= 8 THEN 2
          WHEN greatest(length(${x}), length(${y})) >= 4 THEN 1 ELSE 0 END)`;
const isContained = (
  some: string,
  all: string,
): string => `NOT EXISTS (SELECT FROM unnest(${some}) AS x (word)
        WHERE NOT EXISTS (SELECT FROM unnest(${all}) AS y (word) WHERE ${isWord('x.word', 'y.word')}))`;

/** The body of `name_agreement(text, text)` on two searched names: the migrations write it, a test compares both. */
export const nameAgreementBody = (): string => `
DECLARE
  a CONSTANT text[] := array_remove(string_to_array(p_one, ' '), '');
  b CONSTANT text[] := array_remove(string_to_array(p_other, ' '), '');
  joined CONSTANT text := left(array_to_string(a, ''), ${MOST_COMPARED});
  other CONSTANT text := left(array_to_string(b, ''), ${MOST_COMPARED});
BEGIN
  IF joined = '' OR other = '' THEN RETURN NULL; END IF;
  IF joined = other THEN RETURN 'SAME_NAME'; END IF;
  IF least(length(joined), length(other)) >= 4 AND levenshtein_less_equal(joined, other, 1) <= 1 THEN RETURN 'SIMILAR_NAME'; END IF;
  IF NOT EXISTS (SELECT FROM unnest(a) AS x (word), unnest(b) AS y (word)
    WHERE least(length(x.word), length(y.word)) >= ${TELLING_LETTERS} AND ${isWord('x.word', 'y.word')}) THEN RETURN NULL; END IF;
  IF cardinality(a) = cardinality(b) AND NOT EXISTS (SELECT FROM ROWS FROM (unnest(a), unnest(b)) AS w (x, y)
    WHERE NOT ${isWord('w.x', 'w.y')}) THEN RETURN 'SIMILAR_NAME'; END IF;
  IF ${isContained('a', 'b')} OR ${isContained('b', 'a')} THEN RETURN 'PART_OF_NAME'; END IF;
  RETURN NULL;
END `;

const digits = [1, 2, 3, 4, 6, 7, 9, 10];
const differing = digits.map((at) => `(substr(one, ${at}, 1) <> substr(other, ${at}, 1))::int`).join(' + ');
const pointsOf = (keys: ReadonlyArray<keyof typeof P>): string =>
  keys.map((key) => `WHEN '${key}' THEN ${P[key]}`).join(' ');

/** The body of `duplicate_suspicion()`, of two persons, the facts of the one named a_ and of the other b_. */
export const suspicionBody = (): string => `
DECLARE
  one CONSTANT text := to_char(a_birth, 'YYYY-MM-DD');
  other CONSTANT text := to_char(b_birth, 'YYYY-MM-DD');
  two_niks CONSTANT boolean := a_nik IS NOT NULL AND b_nik IS NOT NULL;
  other_nik CONSTANT boolean := two_niks AND NOT (a_doubtful OR b_doubtful OR a_tail = b_tail OR a_tail = reverse(b_tail)
    OR (left(a_tail, 1) = left(b_tail, 1)) <> (right(a_tail, 1) = right(b_tail, 1)));
  one_card CONSTANT boolean := a_card = b_card;
  birth text;
  name text;
  one_mother boolean;
  points int;
BEGIN
  birth := CASE
    WHEN one = other THEN 'SAME_BIRTH_DATE'
    WHEN other = left(one, 5) || right(one, 2) || '-' || substr(one, 6, 2) THEN 'DAY_AND_MONTH_SWAPPED'
    WHEN ${differing} = 1 THEN 'ONE_DIGIT_OF_BIRTH_DATE'
    WHEN right(one, 6) = right(other, 6) AND abs(left(one, 4)::int - left(other, 4)::int) <= ${YEARS_GUESSED} THEN 'YEAR_OF_BIRTH' END;
  IF birth IS NULL THEN RETURN; END IF;
  IF a_nik = b_nik OR other_nik AND (one <> other OR a_village <> b_village OR a_sex <> b_sex) THEN RETURN; END IF;
  name := name_agreement(a_name, b_name);
  IF name IS NULL OR other_nik AND name <> 'SAME_NAME' THEN RETURN; END IF;
  IF a_mother IS NOT NULL AND b_mother IS NOT NULL THEN
    one_mother := name_agreement(search_name_of(a_mother), search_name_of(b_mother)) IS NOT NULL;
  END IF;
  IF (one_card OR one_mother) AND one = other AND (a_sex <> b_sex OR (name = 'SIMILAR_NAME' AND (two_niks AND NOT (a_doubtful OR b_doubtful) AND abs(a_tail::int - b_tail::int) IN (1, 99)
    OR levenshtein(left(replace(a_name, ' ', ''), ${MOST_COMPARED}), left(replace(b_name, ' ', ''), ${MOST_COMPARED})) > 1))) THEN RETURN; END IF;
  points := CASE name ${pointsOf(['SAME_NAME', 'SIMILAR_NAME', 'PART_OF_NAME'])} END
    + CASE WHEN one = other AND right(one, 6) IN ('-01-01', '-12-31') THEN ${P.SAME_DATE_OF_MANY} ELSE
      CASE birth ${pointsOf(['SAME_BIRTH_DATE', 'DAY_AND_MONTH_SWAPPED', 'ONE_DIGIT_OF_BIRTH_DATE', 'YEAR_OF_BIRTH'])} END END
    + CASE WHEN a_village = b_village THEN ${P.SAME_VILLAGE} WHEN a_district = b_district THEN ${P.SAME_DISTRICT} ELSE 0 END
    + CASE one_card WHEN true THEN ${P.SAME_FAMILY_CARD} WHEN false THEN ${P.OTHER_FAMILY_CARD} ELSE 0 END
    + CASE one_mother WHEN true THEN ${P.SAME_MOTHER} WHEN false THEN ${P.OTHER_MOTHER} ELSE 0 END
    + CASE WHEN a_phone = b_phone THEN ${P.SAME_PHONE} ELSE 0 END
    + CASE WHEN a_sex <> b_sex THEN ${P.OTHER_SEX} ELSE 0 END
    + CASE WHEN other_nik THEN ${P.OTHER_NIK} WHEN two_niks AND NOT (a_doubtful OR b_doubtful
      OR one = other AND a_village = b_village AND right(one, 6) NOT IN ('-01-01', '-12-31')) THEN ${P.SLIP_IN_NIK} ELSE 0 END;
  IF points < ${SUSPICIOUS_POINTS} THEN RETURN; END IF;
  score := least(points, ${CERTAIN_POINTS}) * 100 / ${CERTAIN_POINTS};
  reasons := array_remove(ARRAY[name, birth,
    CASE WHEN a_village = b_village THEN 'SAME_VILLAGE' WHEN a_district = b_district THEN 'SAME_DISTRICT' END,
    CASE WHEN one_card THEN 'SAME_FAMILY_CARD' END, CASE WHEN one_mother THEN 'SAME_MOTHER' END,
    CASE WHEN a_phone = b_phone THEN 'SAME_PHONE' END, CASE WHEN other_nik THEN 'OTHER_NIK' WHEN two_niks THEN 'SLIP_IN_NIK' END], NULL);
END `;
