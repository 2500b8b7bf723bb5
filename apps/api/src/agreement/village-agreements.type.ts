import { FundingSource } from '@lindung/domain/agreement/funding-source';
import {
  type CreateVillageAgreements,
  type PreviewVillageAgreements,
  type SignVillageAgreements,
  VillageRefusal,
  type VillageSignatory,
} from '@lindung/domain/agreement/village-agreements';
import { MemberGroup } from '@lindung/domain/programme/member-group';
import { Programme } from '@lindung/domain/programme/programme';
import { Segment } from '@lindung/domain/programme/segment';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { DateScalar, RupiahScalar, YearMonthScalar } from '../graphql/scalars.js';

@InputType('VillageSignatoryInput')
export class VillageSignatoryInputType implements Record<keyof VillageSignatory, unknown> {
  @Field(() => String, { description: 'The code of the village.' })
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true })
  title!: string | null;
}

@InputType()
export class VillageAgreementsInput implements Record<keyof PreviewVillageAgreements, unknown> {
  @Field(() => ID, { description: 'A signed memorandum of the regency.' })
  frameId!: string;
  @Field(() => [ID], { nullable: true, description: 'Without any: all villages and wards of the regency.' })
  villageIds!: string[] | null;
  @Field(() => String, {
    description:
      'With `{nomor}`, a running number, or `{kode desa}`, the code of the village: `PKS/{nomor}/{kode desa}`.',
  })
  numberPattern!: string;
  @Field(() => String, { description: '`{desa}` is the name of the village.' })
  title!: string;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar)
  validTo!: string;
  @Field(() => ID)
  signingOfficeId!: string;
  @Field(() => String, { nullable: true })
  officeSignatory!: string | null;
  @Field(() => String, { nullable: true })
  officeSignatoryTitle!: string | null;
  @Field(() => String, { nullable: true })
  place!: string | null;
  @Field(() => MemberGroup)
  memberGroup!: MemberGroup;
  @Field(() => Segment)
  segment!: Segment;
  @Field(() => [Programme])
  programmes!: Programme[];
  @Field(() => FundingSource)
  fundingSource!: FundingSource;
  @Field(() => RupiahScalar)
  incomeBase!: string;
  @Field(() => Int, { nullable: true })
  decileFrom!: number | null;
  @Field(() => Int, { nullable: true })
  decileTo!: number | null;
  @Field(() => YearMonthScalar)
  monthFrom!: string;
  @Field(() => YearMonthScalar)
  monthTo!: string;
  @Field(() => Int, { description: 'Of each agreement.' })
  seats!: number;
  @Field(() => [VillageSignatoryInputType], { nullable: true })
  signatories!: VillageSignatoryInputType[] | null;
}

@InputType()
export class CreateVillageAgreementsInput
  extends VillageAgreementsInput
  implements Record<keyof CreateVillageAgreements, unknown>
{
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => Int, { description: 'How many the preview showed.' })
  agreements!: number;
}

@InputType()
export class SeenAgreementInput {
  @Field(() => ID)
  id!: string;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class SignVillageAgreementsInput implements Record<keyof SignVillageAgreements, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  frameId!: string;
  @Field(() => [SeenAgreementInput], { description: 'All of them or none.' })
  agreements!: SeenAgreementInput[];
  @Field(() => DateScalar)
  signedOn!: string;
}

@ObjectType('PlannedVillageAgreement')
export class PlannedVillageAgreementType {
  @Field(() => String)
  villageCode!: string;
  @Field(() => String)
  villageName!: string;
  @Field(() => String)
  number!: string;
  @Field(() => String, { nullable: true })
  signatory!: string | null;
  @Field(() => Boolean, { description: 'The village has no payer yet and gets one.' })
  isNewPayer!: boolean;
}

@ObjectType('RefusedVillage')
export class RefusedVillageType {
  @Field(() => String)
  villageCode!: string;
  @Field(() => String)
  villageName!: string;
  @Field(() => VillageRefusal)
  reason!: VillageRefusal;
}

@ObjectType('VillageAgreementsPreview')
export class VillageAgreementsPreviewType {
  @Field(() => Int)
  agreements!: number;
  @Field(() => Int)
  workers!: number;
  @Field(() => Int)
  months!: number;
  @Field(() => RupiahScalar, { description: 'Of one agreement in its first month.' })
  monthlyAmount!: string;
  @Field(() => RupiahScalar, { description: 'Of one agreement over all its months.' })
  amountEach!: string;
  @Field(() => RupiahScalar, { description: 'Of all agreements over all months.' })
  amount!: string;
  @Field(() => [PlannedVillageAgreementType])
  planned!: PlannedVillageAgreementType[];
  @Field(() => [RefusedVillageType])
  refused!: RefusedVillageType[];
}
