import type { StartVillageLetter } from '@lindung/domain/budget/village-letter';
import { AnnexIdentity, type StartDecreeDocument } from '@lindung/domain/enrolment/decree-document';
import { PaperFormat } from '@lindung/domain/worker/signed-paper';
import type { StartMemberCards } from '@lindung/domain/enrolment/member-cards';
import { Field, ID, InputType, Int } from 'type-graphql';

/** What a paper bears that an official signs, beside what it says. */
@InputType()
abstract class SignedPaperInput {
  @Field(() => PaperFormat)
  format!: PaperFormat;
  @Field(() => String, {
    nullable: true,
    description: "What stands under the government's name on the letterhead.",
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
export class StartVillageLetterInput
  extends SignedPaperInput
  implements Record<keyof StartVillageLetter, unknown>
{
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  districtId!: string;
  @Field(() => Int)
  year!: number;
  @Field(() => String)
  number!: string;
}

@InputType()
export class StartDecreeDocumentInput
  extends SignedPaperInput
  implements Record<keyof StartDecreeDocument, unknown>
{
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  decreeId!: string;
  @Field(() => AnnexIdentity)
  identity!: AnnexIdentity;
  @Field(() => String, { nullable: true, description: 'Why NIKs stand there in full; the trail keeps it.' })
  reason!: string | null;
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
