import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, type Order, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { closeOffice } from './close-office.js';
import { createOffice } from './create-office.js';
import { handOverServiceAreas } from './hand-over-service-areas.js';
import {
  HandOverServiceAreasInput,
  OfficeHandoverPreviewInput,
  OfficeHandoverPreviewType,
} from './office-handover.type.js';
import {
  CloseOfficeInput,
  CreateOfficeInput,
  OfficeConnection,
  OfficeFilter,
  OfficeOrder,
  type OfficeOrderField,
  OfficeType,
  SetOfficeAreaInput,
  UpdateOfficeInput,
} from './office.type.js';
import { previewOfficeHandover } from './preview-office-handover.js';
import { listOffices, readOffice, readWrittenOffice } from './read-offices.js';
import { setOfficeArea } from './set-office-area.js';
import { updateOffice } from './update-office.js';

@Resolver()
export class OfficeResolver {
  @Query(() => OfficeConnection)
  offices(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => OfficeFilter, { nullable: true }) filter: OfficeFilter | null,
    @Arg('orderBy', () => OfficeOrder, { nullable: true }) orderBy: Order<OfficeOrderField> | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<OfficeType>> {
    return listOffices(context, { ...page, filter, orderBy }, info);
  }

  @Query(() => OfficeType, { nullable: true })
  office(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfficeType | null> {
    return readOffice(context, id, info);
  }

  @Query(() => OfficeHandoverPreviewType)
  officeHandoverPreview(
    @Arg('input', () => OfficeHandoverPreviewInput) input: OfficeHandoverPreviewInput,
    @Ctx() context: RequestContext,
  ): Promise<OfficeHandoverPreviewType> {
    return previewOfficeHandover(context, input);
  }

  @Mutation(() => OfficeType)
  async createOffice(
    @Arg('input', () => CreateOfficeInput) input: CreateOfficeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfficeType> {
    return readWrittenOffice(context, await createOffice(context, input), info);
  }

  @Mutation(() => OfficeType)
  async updateOffice(
    @Arg('input', () => UpdateOfficeInput) input: UpdateOfficeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfficeType> {
    return readWrittenOffice(context, await updateOffice(context, input), info);
  }

  @Mutation(() => OfficeType)
  async closeOffice(
    @Arg('input', () => CloseOfficeInput) input: CloseOfficeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfficeType> {
    return readWrittenOffice(context, await closeOffice(context, input), info);
  }

  @Mutation(() => OfficeType)
  async setOfficeArea(
    @Arg('input', () => SetOfficeAreaInput) input: SetOfficeAreaInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfficeType> {
    return readWrittenOffice(context, await setOfficeArea(context, input), info);
  }

  @Mutation(() => OfficeType)
  async handOverServiceAreas(
    @Arg('input', () => HandOverServiceAreasInput) input: HandOverServiceAreasInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfficeType> {
    return readWrittenOffice(context, await handOverServiceAreas(context, input), info);
  }
}
