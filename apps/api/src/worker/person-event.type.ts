import { Role } from '@lindung/domain/access/role';
import { BillStatus } from '@lindung/domain/contribution/bill-status';
import { CheckReason, CheckStep, CheckVerdict } from '@lindung/domain/enrolment/check-verdict';
import { EnrolmentStatus } from '@lindung/domain/enrolment/enrolment-status';
import { ExitReason } from '@lindung/domain/enrolment/member-exit';
import { WaitingEnd } from '@lindung/domain/enrolment/waiting-place';
import { DecileSource } from '@lindung/domain/worker/decile';
import { IdentityMatchStatus } from '@lindung/domain/worker/identity-match';
import { PersonEvent, PersonEventKind } from '@lindung/domain/worker/person-event';
import { PersonStatus } from '@lindung/domain/worker/person';
import { PopulationSource } from '@lindung/domain/worker/population-status';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar, RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';

@ObjectType('PersonTimelineEvent', {
  description:
    'What happened to a person, from wherever it is kept; each event says its own part, the rest is null.',
})
export class PersonTimelineEventType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => Boolean, { description: 'Of the moment only the day is known.' })
  isWholeDay!: boolean;
  @Field(() => PersonEventKind)
  kind!: PersonEventKind;
  @Field(() => PersonEvent)
  event!: PersonEvent;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day of the fact itself: when a decile was observed, somebody died, a membership begins or ends.',
  })
  ofDay!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of the candidate list, the agreement, the payer or the village.',
  })
  name!: string | null;
  @Field(() => ID, { nullable: true, description: 'Of the candidate list, the membership or the bill.' })
  targetId!: string | null;
  @Field(() => String, { nullable: true })
  operation!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Null also where the page of the person does not say what it said before.',
  })
  actorName!: string | null;
  @Field(() => Role, { nullable: true })
  actorRole!: Role | null;
  @Field(() => String, { nullable: true })
  objectType!: string | null;
  @Field(() => Int, { nullable: true, description: 'Rows of a mass action.' })
  count!: number | null;
  @Field(() => String, { nullable: true, description: 'JSON, without personal data.' })
  details!: string | null;
  @Field(() => Int, { nullable: true, description: '1 (the poorest) to 10.' })
  decile!: number | null;
  @Field(() => DecileSource, { nullable: true, description: 'Of a decile or of a list.' })
  source!: DecileSource | null;
  @Field(() => PersonStatus, { nullable: true })
  personStatus!: PersonStatus | null;
  @Field(() => PopulationSource, { nullable: true })
  populationSource!: PopulationSource | null;
  @Field(() => IdentityMatchStatus, { nullable: true })
  matchStatus!: IdentityMatchStatus | null;
  @Field(() => CheckStep, { nullable: true })
  step!: CheckStep | null;
  @Field(() => CheckVerdict, { nullable: true })
  verdict!: CheckVerdict | null;
  @Field(() => CheckReason, { nullable: true })
  checkReason!: CheckReason | null;
  @Field(() => WaitingEnd, { nullable: true })
  waitingEnd!: WaitingEnd | null;
  @Field(() => EnrolmentStatus, { nullable: true })
  enrolmentStatus!: EnrolmentStatus | null;
  @Field(() => ExitReason, { nullable: true })
  exitReason!: ExitReason | null;
  @Field(() => YearMonthScalar, { nullable: true, description: 'That the contribution is for.' })
  month!: string | null;
  @Field(() => RupiahScalar, { nullable: true })
  amount!: string | null;
  @Field(() => BillStatus, { nullable: true })
  billStatus!: BillStatus | null;
}

@InputType()
export class PersonTimelineFilter {
  @Field(() => [PersonEventKind], { nullable: true })
  kinds?: PersonEventKind[] | null;
}

export const PersonTimelineConnection = connectionOf(PersonTimelineEventType, 'PersonTimeline');
