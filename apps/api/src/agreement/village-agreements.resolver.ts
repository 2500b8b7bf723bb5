import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../request-context.js';
import { AgreementType } from './agreement.type.js';
import { readWrittenAgreement } from './read-agreements.js';
import {
  createVillageAgreements,
  previewVillageAgreements,
  signVillageAgreements,
} from './village-agreements.js';
import {
  CreateVillageAgreementsInput,
  SignVillageAgreementsInput,
  VillageAgreementsInput,
  VillageAgreementsPreviewType,
} from './village-agreements.type.js';

@Resolver()
export class VillageAgreementsResolver {
  @Query(() => VillageAgreementsPreviewType)
  villageAgreementsPreview(
    @Arg('input', () => VillageAgreementsInput) input: VillageAgreementsInput,
    @Ctx() context: RequestContext,
  ): Promise<VillageAgreementsPreviewType> {
    return previewVillageAgreements(context, input);
  }

  @Mutation(() => AgreementType, { description: 'Answers the memorandum.' })
  async createVillageAgreements(
    @Arg('input', () => CreateVillageAgreementsInput) input: CreateVillageAgreementsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementType> {
    return readWrittenAgreement(context, await createVillageAgreements(context, input), info);
  }

  @Mutation(() => AgreementType, { description: 'Answers the memorandum.' })
  async signVillageAgreements(
    @Arg('input', () => SignVillageAgreementsInput) input: SignVillageAgreementsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementType> {
    return readWrittenAgreement(context, await signVillageAgreements(context, input), info);
  }
}
