import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, type Order, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  CreateAgreementInput,
  RemoveAgreementDocumentInput,
  ReplaceAgreementDocumentInput,
  SignAgreementInput,
  UpdateAgreementInput,
} from './agreement-input.type.js';
import {
  AgreementConnection,
  AgreementFilter,
  AgreementOrder,
  type AgreementOrderField,
  AgreementType,
} from './agreement.type.js';
import { createAgreement } from './create-agreement.js';
import { removeAgreementDocument, replaceAgreementDocument } from './documents/change-document.js';
import { listAgreements, readAgreement, readWrittenAgreement } from './read-agreements.js';
import { signAgreement } from './sign-agreement.js';
import { updateAgreement } from './update-agreement.js';

@Resolver()
export class AgreementResolver {
  @Query(() => AgreementConnection)
  agreements(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AgreementFilter, { nullable: true }) filter: AgreementFilter | null,
    @Arg('orderBy', () => AgreementOrder, { nullable: true }) orderBy: Order<AgreementOrderField> | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AgreementType>> {
    return listAgreements(context, { ...page, filter, orderBy }, info);
  }

  @Query(() => AgreementType, { nullable: true })
  agreement(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementType | null> {
    return readAgreement(context, id, info);
  }

  @Mutation(() => AgreementType)
  async createAgreement(
    @Arg('input', () => CreateAgreementInput) input: CreateAgreementInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementType> {
    return readWrittenAgreement(context, await createAgreement(context, input), info);
  }

  @Mutation(() => AgreementType)
  async updateAgreement(
    @Arg('input', () => UpdateAgreementInput) input: UpdateAgreementInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementType> {
    return readWrittenAgreement(context, await updateAgreement(context, input), info);
  }

  @Mutation(() => AgreementType)
  async signAgreement(
    @Arg('input', () => SignAgreementInput) input: SignAgreementInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementType> {
    return readWrittenAgreement(context, await signAgreement(context, input), info);
  }

  @Mutation(() => AgreementType, { description: 'Answers the agreement.' })
  async replaceAgreementDocument(
    @Arg('input', () => ReplaceAgreementDocumentInput) input: ReplaceAgreementDocumentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementType> {
    return readWrittenAgreement(context, await replaceAgreementDocument(context, input), info);
  }

  @Mutation(() => AgreementType, { description: 'Answers the agreement.' })
  async removeAgreementDocument(
    @Arg('input', () => RemoveAgreementDocumentInput) input: RemoveAgreementDocumentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementType> {
    return readWrittenAgreement(context, await removeAgreementDocument(context, input), info);
  }
}
