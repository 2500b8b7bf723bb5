import type { LeaveWaitingList, WaitlistCandidates } from '@lindung/domain/enrolment/waiting-place';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class WaitlistCandidatesInput implements Record<keyof WaitlistCandidates, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  listId!: string;
  @Field(() => ID, { description: 'Whose payer and member group are waited for.' })
  lineId!: string;
}

@InputType()
export class LeaveWaitingListInput implements Record<keyof LeaveWaitingList, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID, { description: 'Whose payer and member group are waited for.' })
  lineId!: string;
  @Field(() => [ID], { nullable: true, description: 'At most 200; without them `ineligible` is true.' })
  workerIds!: string[] | null | undefined;
  @Field(() => Boolean, { nullable: true, description: 'Everybody who is not eligible any more.' })
  ineligible!: boolean | null | undefined;
  @Field(() => String)
  reason!: string;
}
