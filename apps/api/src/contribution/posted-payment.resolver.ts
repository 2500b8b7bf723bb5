import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';

import type { RequestContext } from '../request-context.js';
import { postPayment } from './post-payment.js';
import { PostedPaymentType, PostPaymentInput } from './posted-payment.type.js';

@Resolver()
export class PostedPaymentResolver {
  @Mutation(() => PostedPaymentType, {
    description: 'Records a payment of a bill; the same key again answers the same.',
  })
  postPayment(
    @Arg('input', () => PostPaymentInput) input: PostPaymentInput,
    @Ctx() context: RequestContext,
  ): Promise<PostedPaymentType> {
    return postPayment(context, input);
  }
}
