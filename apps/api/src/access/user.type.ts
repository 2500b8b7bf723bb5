import type { ChangeAccountState } from '@lindung/domain/access/account-state';
import type { EndAssignment, GrantAssignment } from '@lindung/domain/access/assignment';
import type { AcceptInvitation, InviteUser, RenewInvitation } from '@lindung/domain/access/invitation';
import type { MakeResetCode } from '@lindung/domain/access/password-reset';
import { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { Role } from '@lindung/domain/access/role';
import { SHORTEST_PASSWORD } from '@lindung/domain/access/user';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { AssignmentType } from './session.type.js';

@ObjectType('Invitation', { description: 'An invitation that nobody has used yet.' })
export class InvitationType {
  @Field(() => DateTimeScalar, { description: 'When its code ends, or has ended.' })
  expiresAt!: Date;
}

@ObjectType('User')
export class UserType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  username!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Boolean)
  active!: boolean;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  lastSignInAt!: Date | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the user signs in with a second factor; null: with the password alone.',
  })
  secondFactorSince!: Date | null;
  @Field(() => [AssignmentType], { description: 'All of them, past and future ones too.' })
  assignments!: AssignmentType[];
  @Field(() => Boolean, {
    description: 'Whether who asks may invite them anew, give them roles and end them.',
  })
  administered!: boolean;
  @Field(() => InvitationType, { nullable: true, description: 'Null when there is a password.' })
  invitation!: InvitationType | null;
  @Field(() => Int)
  version!: number;
}

@InputType()
export class UserFilter {
  @Field(() => String, {
    nullable: true,
    description: 'The beginning of a name or of a name to sign in with.',
  })
  q?: string | null;
  @Field(() => Boolean, { nullable: true })
  active?: boolean | null;
}

@ObjectType('InvitedUser')
export class InvitedUserType {
  @Field(() => UserType)
  user!: UserType;
  @Field(() => String, {
    description: 'With it the person sets the password, once. Shown this once; only its hash is kept.',
  })
  code!: string;
}

@ObjectType('AcceptedInvitation')
export class AcceptedInvitationType {
  @Field(() => String, { description: 'The name to sign in with.' })
  username!: string;
}

@InputType()
export class InviteUserInput implements Record<keyof InviteUser, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => String, {
    description: 'The name to sign in with; where a regency invites, its number is put behind it.',
  })
  username!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Role)
  role!: Role;
  @Field(() => JurisdictionLevel)
  level!: JurisdictionLevel;
  @Field(() => ID, { nullable: true })
  regionId!: string | null;
  @Field(() => ID, { nullable: true })
  officeId!: string | null;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true })
  validTo!: string | null;
}

@InputType()
export class RenewInvitationInput implements Record<keyof RenewInvitation, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  userId!: string;
}

@InputType()
export class MakeResetCodeInput implements Record<keyof MakeResetCode, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  userId!: string;
  @Field(() => String, { description: 'Of 10 characters or more; it stays in the trail.' })
  reason!: string;
}

@InputType()
export class AcceptInvitationInput implements Record<keyof AcceptInvitation, unknown> {
  @Field(() => String)
  code!: string;
  @Field(() => String, { description: `${SHORTEST_PASSWORD} characters or more, without the name.` })
  password!: string;
}

@InputType()
export class GrantAssignmentInput implements Record<keyof GrantAssignment, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  userId!: string;
  @Field(() => Role)
  role!: Role;
  @Field(() => JurisdictionLevel)
  level!: JurisdictionLevel;
  @Field(() => ID, { nullable: true })
  regionId!: string | null;
  @Field(() => ID, { nullable: true })
  officeId!: string | null;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true })
  validTo!: string | null;
}

@InputType()
export class EndAssignmentInput implements Record<keyof EndAssignment, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  assignmentId!: string;
  @Field(() => DateScalar, { description: 'The last day; yesterday ends it at once.' })
  validTo!: string;
}

export const UserConnection = connectionOf(UserType, 'User');

@InputType()
export class CloseAccountInput implements Record<keyof ChangeAccountState, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  userId!: string;
  @Field(() => String, { description: 'Of 10 characters or more; it stays in the trail.' })
  reason!: string;
}

@InputType()
export class ReopenAccountInput extends CloseAccountInput {}
