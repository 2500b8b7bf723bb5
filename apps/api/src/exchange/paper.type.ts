import {
  AnnexIdentity,
  PaperFormat,
  type StartDecreeDocument,
} from '@lindung/domain/enrolment/decree-document';
import type { StartMemberCards } from '@lindung/domain/enrolment/member-cards';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class StartDecreeDocumentInput implements Record<keyof StartDecreeDocument, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  decreeId!: string;
  @Field(() => PaperFormat)
  format!: PaperFormat;
  @Field(() => AnnexIdentity)
  identity!: AnnexIdentity;
  @Field(() => String, { nullable: true, description: 'Why NIKs stand there in full; the trail keeps it.' })
  reason!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What stands under the payer's name on the letterhead.",
  })
  agency!: string | null;
  @Field(() => String, { nullable: true })
  address!: string | null;
  @Field(() => String)
  signerName!: string;
  @Field(() => String)
  signerTitle!: string;
  @Field(() => String)
  place!: string;
}

@InputType()
export class StartMemberCardsInput implements Record<keyof StartMemberCards, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  decreeId!: string;
  @Field(() => ID, { nullable: true, description: 'Only who lives in the village.' })
  villageId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Only this member.' })
  membershipId!: string | null;
}
