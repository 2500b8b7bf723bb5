import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import type { RequestContext } from '../request-context.js';
import { startDecreeDocument } from './documents/start-decree-document.js';
import { startMemberCards } from './documents/start-member-cards.js';
import { startVillageLetter } from './documents/start-village-letter.js';
import { JobType } from './job.type.js';
import { readWrittenJob } from './jobs/read-jobs.js';
import { StartDecreeDocumentInput, StartMemberCardsInput, StartVillageLetterInput } from './paper.type.js';

@Resolver()
export class PaperResolver {
  @Mutation(() => JobType)
  async startMemberCards(
    @Arg('input', () => StartMemberCardsInput) input: StartMemberCardsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await startMemberCards(context, input), info);
  }

  @Mutation(() => JobType)
  async startDecreeDocument(
    @Arg('input', () => StartDecreeDocumentInput) input: StartDecreeDocumentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await startDecreeDocument(context, input), info);
  }

  @Mutation(() => JobType, {
    description: 'Writes to the head of a district which of its villages have enacted nothing for a year.',
  })
  async startVillageLetter(
    @Arg('input', () => StartVillageLetterInput) input: StartVillageLetterInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await startVillageLetter(context, input), info);
  }
}
