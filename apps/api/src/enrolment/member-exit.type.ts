import {
  type DecideExits,
  ExitReason,
  ExitStatus,
  type ReportExit,
  type ReportKnownExits,
} from '@lindung/domain/enrolment/member-exit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { AgreementLineRefType } from '../agreement/agreement.public.js';
import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar, RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';
import { WorkerRefType } from '../worker/worker.public.js';
import { DecreeRefType } from './decree-ref.type.js';

@ObjectType('LostContinuity', {
  description:
    'What a seat has earned by the time for which it is paid, and whoever takes it over begins without.',
})
export class LostContinuityType {
  @Field(() => Int)
  paidMonths!: number;
  @Field(() => RupiahScalar, {
    description: 'What a death that is no accident pays to the heirs of who leaves.',
  })
  deathNow!: bigint;
  @Field(() => RupiahScalar, { description: 'The same of who begins that day.' })
  deathAsNew!: bigint;
  @Field(() => RupiahScalar)
  deathLost!: bigint;
  @Field(() => Int, { description: 'Paid months after which the scholarship of the children is owed.' })
  scholarshipMonths!: number;
  @Field(() => Int, { description: 'How many of them are missing.' })
  missingMonths!: number;
  @Field(() => RupiahScalar, { description: 'The most that the scholarship pays.' })
  scholarship!: bigint;
}

@ObjectType('MemberExit', {
  description: 'That a member leaves a line: reported by one, decided by another.',
})
export class MemberExitType {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  membershipId!: string;
  @Field(() => WorkerRefType, {
    nullable: true,
    description: 'Null: the data of the person are erased, or the person lives outside of the own area now.',
  })
  worker!: WorkerRefType | null;
  @Field(() => AgreementLineRefType)
  line!: AgreementLineRefType;
  @Field(() => ExitReason)
  reason!: ExitReason;
  @Field(() => DateScalar, { description: 'When it came to be.' })
  occurredOn!: string;
  @Field(() => DateScalar)
  startsOn!: string;
  @Field(() => DateScalar, {
    description:
      'The last day of the membership. Before `startsOn`: it never began, and no month of it is billed.',
  })
  endsOn!: string;
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => ExitStatus)
  status!: ExitStatus;
  @Field(() => String)
  reportedBy!: string;
  @Field(() => DateTimeScalar)
  reportedAt!: Date;
  @Field(() => String, { nullable: true })
  decidedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was sent back.' })
  answer!: string | null;
  @Field(() => DecreeRefType, { nullable: true, description: 'The amending decree that names whoever left.' })
  decree!: DecreeRefType | null;
  @Field(() => Int)
  paidMonths!: number;
  @Field(() => Int, { description: 'Months after the last day that are billed.' })
  billedMonths!: number;
  @Field(() => RupiahScalar)
  billedAmount!: string;
  @Field(() => LostContinuityType, {
    nullable: true,
    description:
      'Null: the member died, and the heirs claim; or the membership never began; or the law of the day is not known.',
  })
  lost!: LostContinuityType | null;
  @Field(() => Boolean, { description: 'It waits for a decision that the reader may take.' })
  canDecide!: boolean;
}

@InputType()
export class MemberExitFilter {
  @Field(() => String, { nullable: true, description: 'The beginning of a name.' })
  q?: string | null;
  @Field(() => ID, { nullable: true })
  lineId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Named by that amending decree.' })
  decreeId?: string | null;
  @Field(() => ExitStatus, { nullable: true })
  status?: ExitStatus | null;
  @Field(() => ExitReason, { nullable: true })
  reason?: ExitReason | null;
  @Field(() => YearMonthScalar, { nullable: true, description: 'The month of the last day.' })
  month?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether an amending decree names it.' })
  isNamed?: boolean | null;
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;
}

@ObjectType('KnownExit', { description: 'A member of whom the registry knows that they have to leave.' })
export class KnownExitType {
  @Field(() => ID, { description: 'Of the membership.' })
  id!: string;
  @Field(() => WorkerRefType, {
    nullable: true,
    description: 'Null: the person lives outside of the own area now.',
  })
  worker!: WorkerRefType | null;
  @Field(() => ExitReason)
  reason!: ExitReason;
  @Field(() => DateScalar, { description: 'When it came to be; today where no day was noted.' })
  occurredOn!: string;
  @Field(() => DateScalar)
  startsOn!: string;
  @Field(() => DateScalar)
  endsOn!: string;
}

@ObjectType('KnownExitCount')
export class KnownExitCountType {
  @Field(() => ExitReason)
  reason!: ExitReason;
  @Field(() => Int)
  people!: number;
}

@ObjectType('SummedLoss', { description: 'What all who left lose together; of the dead nothing is lost.' })
export class SummedLossType {
  @Field(() => Int)
  people!: number;
  @Field(() => Int)
  paidMonths!: number;
  @Field(() => RupiahScalar, { description: 'By which the death benefit of whoever begins is lower.' })
  deathBenefit!: bigint;
  @Field(() => Int, { description: 'How many had earned the scholarship.' })
  scholarships!: number;
  @Field(() => RupiahScalar)
  scholarshipAmount!: bigint;
}

@ObjectType('ExitSummary')
export class ExitSummaryType {
  @Field(() => Int)
  members!: number;
  @Field(() => [KnownExitCountType])
  known!: KnownExitCountType[];
  @Field(() => Int)
  reported!: number;
  @Field(() => Int, { description: 'Of the reported those that somebody else than the reader reported.' })
  decidable!: number;
  @Field(() => Int, { description: 'Confirmed and named by no decree yet.' })
  unreplaced!: number;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which all of these seats are free; null without any.',
  })
  startsFrom!: string | null;
  @Field(() => SummedLossType, { nullable: true })
  lost!: SummedLossType | null;
  @Field(() => Int, { description: 'Months after the last day that are billed for who leaves.' })
  billedMonths!: number;
  @Field(() => RupiahScalar)
  billedAmount!: string;
}

@InputType()
export class ReportExitInput implements Record<keyof ReportExit, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  membershipId!: string;
  @Field(() => ExitReason)
  reason!: ExitReason;
  @Field(() => DateScalar)
  occurredOn!: string;
  @Field(() => String, { nullable: true })
  note!: string | null | undefined;
}

@InputType()
export class ReportKnownExitsInput implements Record<keyof ReportKnownExits, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  lineId!: string;
}

@InputType()
export class DecideExitsInput implements Record<keyof DecideExits, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  lineId!: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'At most 200; without them all that the user may decide.',
  })
  exitIds!: string[] | null | undefined;
  @Field(() => Boolean)
  confirm!: boolean;
  @Field(() => String, { nullable: true, description: 'Why they are sent back.' })
  answer!: string | null | undefined;
}

export const MemberExitConnection = connectionOf(MemberExitType, 'MemberExit');
export const KnownExitConnection = connectionOf(KnownExitType, 'KnownExit');
