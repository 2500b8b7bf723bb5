import { Role } from '@lindung/domain/access/role';
import {
  type AddIncidentNote,
  type AddIncidentScope,
  type AssessIncident,
  type CloseIncident,
  IncidentScopeKind,
  IncidentStatus,
  NoticeRecipient,
  type OpenIncident,
  type RecordIncidentNotice,
  type WithdrawIncidentScope,
} from '@lindung/domain/privacy/incident';
import { PersonalDatum } from '@lindung/domain/privacy/personal-datum';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { RegionRefType } from '../territory/territory.public.js';
import { WorkerRefType } from '../worker/worker.public.js';

@ObjectType('IncidentScope', { description: 'A part of what an incident reaches.' })
export class IncidentScopeType {
  @Field(() => ID)
  id!: string;
  @Field(() => IncidentScopeKind)
  kind!: IncidentScopeKind;
  @Field(() => String, {
    nullable: true,
    description: 'What it is called: an account, an application, a region.',
  })
  target!: string | null;
  @Field(() => DateTimeScalar)
  from!: Date;
  @Field(() => DateTimeScalar)
  to!: Date;
  @Field(() => DateTimeScalar)
  addedAt!: Date;
  @Field(() => String)
  addedBy!: string;
  @Field(() => DateTimeScalar, { nullable: true })
  withdrawnAt!: Date | null;
  @Field(() => String, { nullable: true })
  withdrawnBy!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  reason!: string | null;
}

@ObjectType('SentIncidentNotice')
export class SentIncidentNoticeType {
  @Field(() => ID)
  id!: string;
  @Field(() => NoticeRecipient)
  recipient!: NoticeRecipient;
  @Field(() => DateTimeScalar)
  sentAt!: Date;
  @Field(() => String)
  means!: string;
  @Field(() => DateTimeScalar)
  recordedAt!: Date;
  @Field(() => String)
  recordedBy!: string;
}

@ObjectType('IncidentNote')
export class IncidentNoteType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  text!: string;
  @Field(() => DateTimeScalar)
  writtenAt!: Date;
  @Field(() => String)
  writtenBy!: string;
}

@ObjectType('Incident', {
  description:
    'A failure of the protection of personal data, to be told of within 3 x 24 hours (UU 27/2022 Art. 46).',
})
export class IncidentType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  description!: string;
  @Field(() => IncidentStatus)
  status!: IncidentStatus;
  @Field(() => DateTimeScalar)
  beganAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  endedAt!: Date | null;
  @Field(() => DateTimeScalar)
  noticedAt!: Date;
  @Field(() => DateTimeScalar, { description: 'Until when persons and agency are to be told.' })
  dueAt!: Date;
  @Field(() => Boolean, { description: 'They were not told in time.' })
  isLate!: boolean;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When more was learnt after the notices, which are due again since.',
  })
  reopenedAt!: Date | null;
  @Field(() => DateTimeScalar)
  openedAt!: Date;
  @Field(() => String)
  openedBy!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether protection failed; null until it was assessed.',
  })
  isBreach!: boolean | null;
  @Field(() => String, { nullable: true, description: 'How the data came out.' })
  manner!: string | null;
  @Field(() => String, { nullable: true, description: 'What is done about it.' })
  remedy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  assessedAt!: Date | null;
  @Field(() => String, { nullable: true })
  assessedBy!: string | null;
  @Field(() => ID, { nullable: true, description: 'The user, who does not close it.' })
  assessedById!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When persons and agency had both been told.' })
  notifiedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  closedAt!: Date | null;
  @Field(() => String, { nullable: true })
  closedBy!: string | null;
  @Field(() => String, { nullable: true, description: 'What was learnt of it.' })
  closing!: string | null;
  @Field(() => Int)
  version!: number;
  @Field(() => [IncidentScopeType])
  scopes!: IncidentScopeType[];
  @Field(() => [SentIncidentNoticeType])
  notices!: SentIncidentNoticeType[];
  @Field(() => [IncidentNoteType])
  notes!: IncidentNoteType[];
}

@ObjectType('IncidentPerson', { description: 'Somebody whose data an incident reaches.' })
export class IncidentPersonType {
  @Field(() => ID)
  id!: string;
  @Field(() => WorkerRefType, { nullable: true })
  worker!: WorkerRefType | null;
  @Field(() => RegionRefType, { nullable: true })
  district!: RegionRefType | null;
  @Field(() => RegionRefType, { nullable: true })
  regency!: RegionRefType | null;
  @Field(() => [PersonalDatum], { description: 'What was shown of the person, under the role that acted.' })
  data!: PersonalDatum[];
  @Field(() => [String], { description: 'The operations by which it was shown.' })
  operations!: string[];
  @Field(() => Boolean, { description: 'The person lives in a region of which everything is reached.' })
  isWhole!: boolean;
  @Field(() => Int)
  times!: number;
  @Field(() => DateTimeScalar, { nullable: true })
  firstAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  lastAt!: Date | null;
}

@ObjectType('IncidentRegionFigure')
export class IncidentRegionFigureType {
  @Field(() => RegionRefType, { nullable: true })
  region!: RegionRefType | null;
  @Field(() => Int)
  persons!: number;
}

@ObjectType('IncidentDatumFigure')
export class IncidentDatumFigureType {
  @Field(() => PersonalDatum)
  datum!: PersonalDatum;
  @Field(() => Int)
  persons!: number;
}

@ObjectType('IncidentLetterFigure', {
  description: 'Those of whom exactly these kinds of data came out: one letter tells them.',
})
export class IncidentLetterFigureType {
  @Field(() => [PersonalDatum])
  data!: PersonalDatum[];
  @Field(() => Int)
  persons!: number;
}

@ObjectType('IncidentOperationFigure')
export class IncidentOperationFigureType {
  @Field(() => String)
  operation!: string;
  @Field(() => Role, { nullable: true })
  role!: Role | null;
  @Field(() => Int)
  times!: number;
}

@ObjectType('IncidentFigures', {
  description: 'How many persons an incident reaches, where, what of them, by what.',
})
export class IncidentFiguresType {
  @Field(() => Int)
  persons!: number;
  @Field(() => DateTimeScalar, { nullable: true })
  firstAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true })
  lastAt!: Date | null;
  @Field(() => [IncidentRegionFigureType])
  regions!: IncidentRegionFigureType[];
  @Field(() => [IncidentDatumFigureType])
  data!: IncidentDatumFigureType[];
  @Field(() => [IncidentLetterFigureType])
  letters!: IncidentLetterFigureType[];
  @Field(() => [IncidentOperationFigureType])
  operations!: IncidentOperationFigureType[];
}

@ObjectType('IncidentNotice', { description: 'A notice to be sent, in Indonesian, as a text.' })
export class IncidentNoticeType {
  @Field(() => String)
  fileName!: string;
  @Field(() => String)
  text!: string;
}

@InputType()
export class IncidentFilter {
  @Field(() => IncidentStatus, { nullable: true })
  status?: IncidentStatus | null;
  @Field(() => Boolean, { nullable: true })
  isLate?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Those that are not closed, or those that are.' })
  isOpen?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Those of which somebody who must be told is not.' })
  awaitsNotice?: boolean | null;
}

@InputType()
export class OpenIncidentInput implements Record<keyof OpenIncident, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String, { description: 'What happened, in 10 to 2,000 characters.' })
  description!: string;
  @Field(() => DateTimeScalar)
  beganAt!: string;
  @Field(() => DateTimeScalar, { nullable: true })
  endedAt!: string | null;
  @Field(() => DateTimeScalar)
  noticedAt!: string;
}

@InputType()
export class AddIncidentScopeInput implements Record<keyof AddIncidentScope, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  incidentId!: string;
  @Field(() => Int, { description: 'Of the incident, as it was seen.' })
  version!: number;
  @Field(() => IncidentScopeKind)
  kind!: IncidentScopeKind;
  @Field(() => ID, { description: 'Of the user, the partner’s application, the job or the region.' })
  targetId!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Needed for all but a job, which has its own.',
  })
  from!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Up to this instant, which is left out.' })
  to!: string | null;
}

@InputType()
export class WithdrawIncidentScopeInput implements Record<keyof WithdrawIncidentScope, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: 'Of the incident, as it was seen.' })
  version!: number;
  @Field(() => String)
  reason!: string;
}

@InputType()
export class AssessIncidentInput implements Record<keyof AssessIncident, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => Boolean)
  isBreach!: boolean;
  @Field(() => String)
  manner!: string;
  @Field(() => String)
  remedy!: string;
}

@InputType()
export class RecordIncidentNoticeInput implements Record<keyof RecordIncidentNotice, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  incidentId!: string;
  @Field(() => Int, { description: 'Of the incident, as it was seen.' })
  version!: number;
  @Field(() => NoticeRecipient)
  recipient!: NoticeRecipient;
  @Field(() => DateTimeScalar)
  sentAt!: string;
  @Field(() => String, { description: 'By letter, by e-mail, at a village meeting …' })
  means!: string;
}

@InputType()
export class AddIncidentNoteInput implements Record<keyof AddIncidentNote, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  incidentId!: string;
  @Field(() => String)
  text!: string;
}

@InputType()
export class CloseIncidentInput implements Record<keyof CloseIncident, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String)
  reason!: string;
}

export const IncidentConnection = connectionOf(IncidentType, 'Incident');
export const IncidentPersonConnection = connectionOf(IncidentPersonType, 'IncidentPerson');
