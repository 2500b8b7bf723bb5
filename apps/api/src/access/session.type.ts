import { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { type ChangePassword, SHORTEST_PASSWORD, type SignIn } from '@lindung/domain/access/user';
import { Role } from '@lindung/domain/access/role';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { OfficeRefType } from '../office/office.public.js';
import { RegionRefType } from '../territory/territory.public.js';

@ObjectType('SessionUser')
export class SessionUserType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  username!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType('Assignment', {
  description: 'A role in a jurisdiction for a period; a request acts in exactly one.',
})
export class AssignmentType {
  @Field(() => ID)
  id!: string;
  @Field(() => Role)
  role!: Role;
  @Field(() => JurisdictionLevel)
  level!: JurisdictionLevel;
  @Field(() => RegionRefType, { nullable: true })
  region!: RegionRefType | null;
  @Field(() => OfficeRefType, { nullable: true })
  office!: OfficeRefType | null;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true })
  validTo!: string | null;
}

@ObjectType('OpenWiderLook', {
  description: 'While it is open the session reads persons of a wider area, and does nothing beside.',
})
export class OpenWiderLookType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateTimeScalar)
  endsAt!: Date;
  @Field(() => [String], { description: 'The regencies that it reaches.' })
  area!: readonly string[];
}

@ObjectType('Session')
export class SessionType {
  @Field(() => SessionUserType, { nullable: true })
  user!: SessionUserType | null;
  @Field(() => Boolean, {
    description: 'A second factor is needed: until it is set up or shown nothing else may be done.',
  })
  needsSecondFactor!: boolean;
  @Field(() => Boolean, { description: 'The second factor that is needed is there, and waits for its code.' })
  showsSecondFactor!: boolean;
  @Field(() => AssignmentType, { nullable: true, description: 'In which the session acts.' })
  assignment!: AssignmentType | null;
  @Field(() => [AssignmentType], { description: 'Those that hold on the business day.' })
  assignments!: AssignmentType[];
  @Field(() => OpenWiderLookType, { nullable: true })
  widerLook!: OpenWiderLookType | null;
  @Field(() => [String], {
    description: 'The operations that the policy table allows in the chosen assignment.',
  })
  permissions!: readonly string[];
  @Field(() => DateScalar)
  businessDay!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What people call the identity provider that opens accounts too; null where there is none.',
  })
  provider!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'After signing out: where the browser also signs out of the identity provider that opened the session.',
  })
  providerSignOut!: string | null;
  @Field(() => Boolean, { description: 'The data are made up and the business day is fixed.' })
  demo!: boolean;
}

@InputType()
export class SignInInput implements Record<keyof SignIn, unknown> {
  @Field(() => String)
  username!: string;
  @Field(() => String)
  password!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Of the second factor, or a recovery code; asked for once the password is right.',
  })
  code!: string | null;
}

@InputType()
export class ChangePasswordInput implements Record<keyof ChangePassword, unknown> {
  @Field(() => String)
  currentPassword!: string;
  @Field(() => String, { description: `${SHORTEST_PASSWORD} characters or more, without the name.` })
  newPassword!: string;
}

@InputType()
export class ChooseAssignmentInput {
  @Field(() => ID)
  assignmentId!: string;
}
