import { randomUUID } from 'node:crypto';

import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export interface RootField {
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every field that a document can begin with. */
export function rootFieldsOf(schema: GraphQLSchema): readonly RootField[] {
  return [
    ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({
      kind: 'query' as const,
      field,
    })),
    ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({
      kind: 'mutation' as const,
      field,
    })),
  ];
}

const ofScalar: Readonly<Record<string, () => unknown>> = {
  ID: randomUUID,
  String: randomUUID,
  Int: () => 1,
  Boolean: () => true,
  Date: () => '2024-05-31',
  DateTime: () => '2024-05-31T00:00:00.000Z',
  YearMonth: () => '2024-05',
  Rupiah: () => '1000000',
  RegionCode: () => '73.72',
};

/** Of these lists not every value is for every role; this one is. */
const ofEnum: Readonly<Record<string, string>> = { ExportResource: 'REGIONS' };

/** A value that the type takes; of an input object only what it asks for. */
export function valueOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return [valueOf(type.ofType)];
  if (isEnumType(type)) return ofEnum[type.name] ?? type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, valueOf(field.type)]));
  }
  const make = ofScalar[type.name];
  if (!make) throw new Error(`No value is known for the scalar ${type.name}`);
  return make();
}

/** The arguments that a field asks for, and the size of a page where it is a list. */
export function argumentsOf({ field }: RootField): Record<string, unknown> {
  const asked = field.args.filter(({ name, type }) => isNonNullType(type) || name === 'first');
  return Object.fromEntries(asked.map(({ name, type }) => [name, valueOf(type)]));
}

/** All leaves down to a depth, and what leads to them. */
function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (!isObjectType(type)) return '';
  const parts = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(({ type: asked }) => isNonNullType(asked))) return [];
    const inner = getNamedType(field.type);
    if (isLeafType(inner)) return [field.name];
    if (depth === 0) return [];
    const selection = selectionOf(inner, depth - 1);
    return selection === '' ? [] : [`${field.name} ${selection}`];
  });
  return parts.length > 0 ? `{ ${parts.join(' ')} }` : '';
}

/** A document that begins with the field, takes the named arguments as variables, and selects everything down to a depth. */
export function documentOf({ kind, field }: RootField, given: readonly string[], depth: number): string {
  const taken = field.args.filter(({ name }) => given.includes(name));
  const variables = taken.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = taken.map(({ name }) => `${name}: $${name}`).join(', ');
  return (
    `${kind} ${variables ? `(${variables})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ` +
    `${selectionOf(getNamedType(field.type), depth)} }`
  );
}
