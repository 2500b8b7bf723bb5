import { CandidateSource } from '@lindung/domain/enrolment/candidate-pool';
import { ArgsType, Field, ID } from 'type-graphql';

import type { JudgedPool } from './find-judging.js';

/** Whose people are judged, and for which line. */
@ArgsType()
export class JudgedPoolArgs {
  @Field(() => CandidateSource, { nullable: true, description: 'Without it LIST.' })
  source?: CandidateSource | null;
  @Field(() => ID, { nullable: true, description: 'Of the source LIST.' })
  listId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of the source MEMBERS: the line that they come from.' })
  fromLineId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only a list has a line of its own.' })
  lineId?: string | null;
}

export const judgedPoolOf = ({ source, listId, fromLineId, lineId }: JudgedPoolArgs): JudgedPool => ({
  source: source ?? CandidateSource.LIST,
  listId: listId ?? null,
  fromLineId: fromLineId ?? null,
  lineId: lineId ?? null,
});
