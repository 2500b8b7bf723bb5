import {
  InvitationIssueCode,
  type InviteUsers,
  MOST_INVITATIONS,
  type PreviewInvitations,
} from '@lindung/domain/access/invitation-file';
import { Role } from '@lindung/domain/access/role';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { DateScalar } from '../graphql/scalars.js';

@ObjectType('InvitationRow')
class InvitationRowType {
  @Field(() => Int)
  line!: number;
  @Field(() => String, { description: 'The name to sign in with, as it would be given.' })
  username!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Role)
  role!: Role;
  @Field(() => String)
  regionCode!: string;
  @Field(() => String)
  regionName!: string;
}

@ObjectType('InvitationIssue', { description: 'Why a row of a file of people is not taken.' })
class InvitationIssueType {
  @Field(() => Int)
  line!: number;
  @Field(() => InvitationIssueCode)
  code!: InvitationIssueCode;
  @Field(() => String)
  value!: string;
}

@ObjectType('InvitationPreview')
export class InvitationPreviewType {
  @Field(() => Int)
  refusedRows!: number;
  @Field(() => [InvitationRowType], { description: `${MOST_INVITATIONS} at most.` })
  people!: InvitationRowType[];
  @Field(() => [InvitationIssueType])
  issues!: InvitationIssueType[];
}

@ObjectType('InvitedUsers')
export class InvitedUsersType {
  @Field(() => Int)
  invited!: number;
  @Field(() => String, {
    description: 'A table (CSV) of the people with their codes, in this answer alone: hashes are kept.',
  })
  file!: string;
}

@InputType()
export class InvitationPreviewInput implements Record<keyof PreviewInvitations, unknown> {
  @Field(() => ID)
  fileId!: string;
  @Field(() => DateScalar)
  validFrom!: string;
}

@InputType()
export class InviteUsersInput extends InvitationPreviewInput implements Record<keyof InviteUsers, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
}
