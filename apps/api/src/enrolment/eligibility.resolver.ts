import { Arg, Ctx, Query, Resolver } from 'type-graphql';

import { LawRuleDraftInput } from '../programme/programme.public.js';
import type { RequestContext } from '../request-context.js';
import { previewEligibility } from './eligibility-impact.js';
import { EligibilityImpactType } from './eligibility-impact.type.js';

@Resolver()
export class EligibilityResolver {
  @Query(() => EligibilityImpactType)
  eligibilityImpact(
    @Arg('draft', () => LawRuleDraftInput) draft: LawRuleDraftInput,
    @Ctx() context: RequestContext,
  ): Promise<EligibilityImpactType> {
    return previewEligibility(context, draft);
  }
}
