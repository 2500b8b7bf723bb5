import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';

import { DateScalar, RegionCodeScalar } from '../graphql/scalars.js';
import type { RequestContext } from '../request-context.js';
import { CoverageReportType, DeclarePotentialInput, PotentialDeclarationType } from './coverage.type.js';
import { declarePotential } from './declare-potential.js';
import { readCoverage } from './read-coverage.js';

@Resolver()
export class CoverageResolver {
  @Query(() => CoverageReportType)
  coverage(
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf: BusinessDate | null,
    @Arg('regencyCode', () => RegionCodeScalar, { nullable: true }) regencyCode: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CoverageReportType> {
    return readCoverage(context, { asOf: asOf ?? null, regencyCode: regencyCode ?? null });
  }

  @Mutation(() => PotentialDeclarationType)
  declarePotential(
    @Arg('input', () => DeclarePotentialInput) input: DeclarePotentialInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PotentialDeclarationType> {
    return declarePotential(context, input, info);
  }
}
