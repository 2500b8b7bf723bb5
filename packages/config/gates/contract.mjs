// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { finding } from './finding.mjs';

/** What a partner's program may ask, as the server has it now. */
export const CONTRACT = 'packages/graphql-client/partner.graphql';
/** The same as partners were told it last. */
export const RELEASED = 'packages/graphql-client/partner.released.graphql';

/** So long a partner has from the release that announces an end until it ends. */
const NOTICE_DAYS = 90;
const DAY_MS = 86_400_000;
const ANNOUNCED = /^Since (?<day>\d{4}-\d{2}-\d{2}): \S/u;

/**
 * With what words the released schema announced the end of a thing.
 *
 * @param {import('graphql').GraphQLSchema} released
 * @param {string} path `Type.field`, `Type.field.argument` or `Enum.VALUE`
 */
const announcementOf = (released, path) => {
  const [typeName = '', memberName = '', argumentName] = path.split('.');
  const type = released.getType(typeName);
  if (isEnumType(type)) return type.getValue(memberName)?.deprecationReason;
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return undefined;
  const member = type.getFields()[memberName];
  if (member?.deprecationReason || argumentName === undefined || !member || !('args' in member))
    return member?.deprecationReason;
  return member.args.find(({ name }) => name === argumentName)?.deprecationReason;
};

/**
 * @param {string | null | undefined} announcement
 * @param {Date} today
 */
const noticeIsOver = (announcement, today) => {
  const day = ANNOUNCED.exec(announcement ?? '')?.groups?.['day'];
  return day !== undefined && today.getTime() - Date.parse(day) >= NOTICE_DAYS * DAY_MS;
};

/**
 * What partners were told and would find no more: a removed type breaks nobody whose way to it stayed, and each way is named.
 *
 * @param {string} released SDL
 * @param {string} current SDL
 * @param {Date} today
 * @returns {Promise<string[]>} a sentence for each
 */
export const brokenPromises = async (released, current, today) => {
  const promised = buildSchema(released);
  const changes = await diff(promised, buildSchema(current));
  return changes
    .filter(
      ({ criticality, type }) => criticality.level === CriticalityLevel.Breaking && type !== 'TYPE_REMOVED',
    )
    .filter(({ path }) => !noticeIsOver(announcementOf(promised, path ?? ''), today))
    .map(({ message }) => message);
};

/**
 * Every announcement of an end in a schema, by the path of the thing.
 *
 * @param {string} sdl
 * @returns {Map<string, string>}
 */
const announcementsIn = (sdl) => {
  /** @type {Map<string, string>} */
  const found = new Map();
  const note = (
    /** @type {string} */ path,
    /** @type {{ deprecationReason?: string | null | undefined }} */ thing,
  ) => {
    if (thing.deprecationReason) found.set(path, thing.deprecationReason);
  };
  for (const type of Object.values(buildSchema(sdl).getTypeMap())) {
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field);
      if ('args' in field)
        for (const argument of field.args) note(`${type.name}.${field.name}.${argument.name}`, argument);
    }
  }
  return found;
};

/**
 * Announcements that partners have not been told yet and that would have begun before they are: nobody waits for a day gone by.
 *
 * @param {string} released SDL
 * @param {string} current SDL
 * @param {Date} today
 * @returns {string[]} a sentence for each
 */
export const backdatedAnnouncements = (released, current, today) => {
  const told = announcementsIn(released);
  const day = today.toISOString().slice(0, 10);
  return [...announcementsIn(current)]
    .filter(
      ([path, words]) => told.get(path) !== words && !((ANNOUNCED.exec(words)?.groups?.['day'] ?? '') >= day),
    )
    .map(([path, words]) => `${path} is announced by "${words}": say 'Since ${day}: …' or a later day`);
};

/**
 * A partner's program that ran with the released contract runs with this one.
 *
 * @param {string} root
 * @param {Date} [today]
 * @returns {Promise<import('./finding.mjs').Verdict>}
 */
export const contract = async (root, today = new Date()) => {
  const [released, current] = [RELEASED, CONTRACT].map((path) =>
    existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined,
  );
  if (released === undefined || current === undefined)
    return {
      read: '0 files',
      findings: [
        finding('every-file-is-read', released === undefined ? RELEASED : CONTRACT, 'it is missing'),
      ],
    };
  const broken = await brokenPromises(released, current, today);
  return {
    read: '2 files',
    findings: broken.map((sentence) =>
      finding(
        'contract-is-kept',
        CONTRACT,
        `${sentence}: announce it by deprecationReason 'Since <day>: …', npm run contract:release, and wait ${NOTICE_DAYS} days`,
      ),
    ),
  };
};
