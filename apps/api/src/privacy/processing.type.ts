import { Role } from '@lindung/domain/access/role';
import { DataSubject, PersonalDatum } from '@lindung/domain/privacy/personal-datum';
import { LegalBasis, ProcessingActivity, Safeguard } from '@lindung/domain/privacy/processing-activity';
import { Field, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';

@ObjectType('ProcessingRecipient', { description: 'A role that receives data of an activity, and which.' })
export class ProcessingRecipientType {
  @Field(() => Role)
  role!: Role;
  @Field(() => [PersonalDatum])
  data!: PersonalDatum[];
}

@ObjectType('ProcessingPartner', {
  description: 'A partner’s application with a key that opens data of an activity today.',
})
export class ProcessingPartnerType {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  organisation!: string;
}

@ObjectType('ProcessingRecord', {
  description: 'An entry of the record of processing (UU 27/2022 Art. 31), with the figures of a month.',
})
export class ProcessingRecordType {
  @Field(() => ProcessingActivity)
  activity!: ProcessingActivity;
  @Field(() => LegalBasis)
  basis!: LegalBasis;
  @Field(() => String, { description: 'The law, as it names itself.' })
  citation!: string;
  @Field(() => [DataSubject], { description: 'Whose data it is.' })
  subjects!: DataSubject[];
  @Field(() => [PersonalDatum])
  data!: PersonalDatum[];
  @Field(() => [String], { description: 'The operations of the API that belong to the activity.' })
  operations!: string[];
  @Field(() => [ProcessingRecipientType])
  recipients!: ProcessingRecipientType[];
  @Field(() => [ProcessingPartnerType])
  partners!: ProcessingPartnerType[];
  @Field(() => [Safeguard])
  safeguards!: Safeguard[];
  @Field(() => Int, { description: 'How many acts the trail of the own area has of the month.' })
  acts!: number;
  @Field(() => Int, { description: 'How many users did them.' })
  users!: number;
  @Field(() => Int, { description: 'How many persons they showed or changed.' })
  persons!: number;
}

export const ProcessingRecordConnection = connectionOf(ProcessingRecordType, 'ProcessingRecord');
