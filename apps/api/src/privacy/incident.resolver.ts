import { NoticeRecipient } from '@lindung/domain/privacy/incident';
import { PersonalDatum } from '@lindung/domain/privacy/personal-datum';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  addIncidentNote,
  addIncidentScope,
  assessIncident,
  closeIncident,
  openIncident,
  recordIncidentNotice,
  withdrawIncidentScope,
} from './change-incidents.js';
import {
  AddIncidentNoteInput,
  AddIncidentScopeInput,
  AssessIncidentInput,
  CloseIncidentInput,
  OpenIncidentInput,
  RecordIncidentNoticeInput,
  WithdrawIncidentScopeInput,
  IncidentConnection,
  IncidentFiguresType,
  IncidentFilter,
  IncidentNoticeType,
  IncidentPersonConnection,
  type IncidentPersonType,
  IncidentType,
} from './incident.type.js';
import { readIncidentFigures } from './read-incident-figures.js';
import { readIncidentNotice } from './read-incident-notice.js';
import { listIncidentPersons, listIncidents, readIncident, readWrittenIncident } from './read-incidents.js';

@Resolver()
export class IncidentResolver {
  @Query(() => IncidentConnection)
  incidents(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => IncidentFilter, { nullable: true }) filter: IncidentFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<IncidentType>> {
    return listIncidents(context, { ...page, filter }, info);
  }

  @Query(() => IncidentType, { nullable: true })
  incident(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncidentType | null> {
    return readIncident(context, id, info);
  }

  @Query(() => IncidentPersonConnection, {
    description:
      'Whose data an incident reaches, each person once, as far as the trail and the registry tell.',
  })
  incidentPersons(
    @Arg('incidentId', () => ID) incidentId: string,
    @Arg('data', () => [PersonalDatum], {
      nullable: true,
      description: 'Those of whom exactly these kinds of data came out, as the letters tell them.',
    })
    data: PersonalDatum[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<IncidentPersonType>> {
    return listIncidentPersons(context, { ...page, incidentId, data }, info);
  }

  @Query(() => IncidentFiguresType)
  incidentFigures(
    @Arg('incidentId', () => ID) incidentId: string,
    @Ctx() context: RequestContext,
  ): Promise<IncidentFiguresType> {
    return readIncidentFigures(context, incidentId);
  }

  @Query(() => IncidentNoticeType, {
    description: 'A notice with the three contents of UU 27/2022 Art. 46 (2), filled from the incident.',
  })
  incidentNotice(
    @Arg('incidentId', () => ID) incidentId: string,
    @Arg('recipient', () => NoticeRecipient) recipient: NoticeRecipient,
    @Arg('data', () => [PersonalDatum], {
      nullable: true,
      description: 'For persons: the kinds of data that came out of those who are told by the letter.',
    })
    data: PersonalDatum[] | null,
    @Ctx() context: RequestContext,
  ): Promise<IncidentNoticeType> {
    return readIncidentNotice(context, incidentId, recipient, data);
  }

  @Mutation(() => IncidentType, {
    description: 'Opens an incident; the 3 x 24 hours run from when it was noticed.',
  })
  async openIncident(
    @Arg('input', () => OpenIncidentInput) input: OpenIncidentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncidentType> {
    return readWrittenIncident(context, await openIncident(context, input), info);
  }

  @Mutation(() => IncidentType, { description: 'Adds to what an incident reaches.' })
  async addIncidentScope(
    @Arg('input', () => AddIncidentScopeInput) input: AddIncidentScopeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncidentType> {
    return readWrittenIncident(context, await addIncidentScope(context, input), info);
  }

  @Mutation(() => IncidentType, {
    description: 'Takes back a part of what an incident was thought to reach.',
  })
  async withdrawIncidentScope(
    @Arg('input', () => WithdrawIncidentScopeInput) input: WithdrawIncidentScopeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncidentType> {
    return readWrittenIncident(context, await withdrawIncidentScope(context, input), info);
  }

  @Mutation(() => IncidentType, {
    description: 'Says whether protection failed, how, and what is done about it.',
  })
  async assessIncident(
    @Arg('input', () => AssessIncidentInput) input: AssessIncidentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncidentType> {
    return readWrittenIncident(context, await assessIncident(context, input), info);
  }

  @Mutation(() => IncidentType, { description: 'Notes that a notice was sent.' })
  async recordIncidentNotice(
    @Arg('input', () => RecordIncidentNoticeInput) input: RecordIncidentNoticeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncidentType> {
    return readWrittenIncident(context, await recordIncidentNotice(context, input), info);
  }

  @Mutation(() => IncidentType, { description: 'Adds a note to an incident; it stays.' })
  async addIncidentNote(
    @Arg('input', () => AddIncidentNoteInput) input: AddIncidentNoteInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncidentType> {
    return readWrittenIncident(context, await addIncidentNote(context, input), info);
  }

  @Mutation(() => IncidentType, { description: 'Closes an incident, as somebody else than who assessed it.' })
  async closeIncident(
    @Arg('input', () => CloseIncidentInput) input: CloseIncidentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncidentType> {
    return readWrittenIncident(context, await closeIncident(context, input), info);
  }
}
