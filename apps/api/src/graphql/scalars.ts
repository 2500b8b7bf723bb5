import { BusinessDate } from '@lindung/domain/shared/business-date';
import { MAX_RUPIAH } from '@lindung/domain/shared/rupiah';
import { YearMonth } from '@lindung/domain/shared/year-month';
import { RegionCode } from '@lindung/domain/territory/region-code';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { z } from 'zod';

/** A scalar that is text on the wire and is checked by the domain's own schema on the way in. */
function textScalar(
  name: string,
  description: string,
  schema?: z.ZodType<string>,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} is text`);
    if (!schema) return value;
    const result = schema.safeParse(value);
    if (!result.success) throw new GraphQLError(`Not a ${name}. ${description}`);
    return result.data;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const DateScalar = textScalar(
  'Date',
  'A business day in WITA, YYYY-MM-DD, from 0001-01-01 to 9999-12-31.',
  BusinessDate,
);
export const YearMonthScalar = textScalar(
  'YearMonth',
  'A month, YYYY-MM, from 0001-01 to 9999-12.',
  YearMonth,
);
export const RegionCodeScalar = textScalar(
  'RegionCode',
  'A code of Kemendagri with dots: 73.72.01.1001.',
  RegionCode,
);
export const ShapeScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'Shape',
  description:
    'Polygons as the coordinates of a MultiPolygon of GeoJSON: longitude and latitude in degrees (WGS 84). Only in answers.',
});
export const NikScalar = textScalar('Nik', 'A NIK in full: 16 digits. Only in the answer of revealNik.');

const digits = (value: unknown): string => {
  const text = typeof value === 'bigint' || typeof value === 'string' ? String(value) : '';
  if (!/^(0|[1-9]\d{0,15})$/.test(text))
    throw new GraphQLError(`Rupiah is a string of digits, from 0 to ${MAX_RUPIAH}`);
  return text;
};
export const RupiahScalar = new GraphQLScalarType<string, string>({
  name: 'Rupiah',
  description: 'Whole rupiah as a string of digits, so that no client rounds it.',
  serialize: digits,
  parseValue: digits,
  parseLiteral: (node) => digits(node.kind === Kind.STRING ? node.value : undefined),
});

/** Date reads many other texts too, each engine its own. The year 0 is none of PostgreSQL's. */
const writtenInstant = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const instant = (value: unknown): string => {
  const text = typeof value === 'string' && writtenInstant.test(value) ? value : undefined;
  const time = value instanceof Date ? value : new Date(text ?? Number.NaN);
  if (Number.isNaN(time.getTime())) throw new GraphQLError('DateTime is an ISO 8601 instant');
  return time.toISOString();
};
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC.',
  serialize: instant,
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : undefined),
});
