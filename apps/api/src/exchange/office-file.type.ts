import { LeftOutReason, type StartOfficeFile } from '@lindung/domain/exchange/office-file';
import {
  type OfficeColumn,
  OfficeDate,
  OfficeDelimiter,
  OfficeEncoding,
  OfficeFact,
  OfficeFormat,
  type SaveOfficeTemplate,
} from '@lindung/domain/exchange/office-template';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';

@ObjectType('OfficeColumn', { description: 'One column of the files that an office takes.' })
export class OfficeColumnType {
  @Field(() => OfficeFact)
  fact!: OfficeFact;
  @Field(() => String)
  header!: string;
  @Field(() => Boolean, { description: 'A row without it is left out.' })
  isRequired!: boolean;
  @Field(() => OfficeDate, { nullable: true })
  date!: OfficeDate | null;
  @Field(() => String, { nullable: true, description: '`MALE=L, FEMALE=P`' })
  codes!: string | null;
  @Field(() => String, { nullable: true })
  constant!: string | null;
}

@ObjectType('OfficeTemplate', { description: 'How an office wants its files today.' })
export class OfficeTemplateType {
  @Field(() => ID)
  officeId!: string;
  @Field(() => [OfficeColumnType])
  columns!: OfficeColumnType[];
  @Field(() => OfficeFormat)
  format!: OfficeFormat;
  @Field(() => OfficeDelimiter)
  delimiter!: OfficeDelimiter;
  @Field(() => OfficeEncoding)
  encoding!: OfficeEncoding;
  @Field(() => String)
  sheetName!: string;
  @Field(() => Boolean)
  hasHeader!: boolean;
  @Field(() => Boolean, { description: 'False: the office has said nothing yet; Lindung comes with it.' })
  isVerified!: boolean;
  @Field(() => Boolean, { description: 'It is the office of who asks.' })
  isOwn!: boolean;
  @Field(() => DateScalar, { nullable: true })
  validFrom!: string | null;
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => String, { nullable: true })
  madeBy!: string | null;
}

@ObjectType('LeftOutCount')
export class LeftOutCountType {
  @Field(() => LeftOutReason)
  reason!: LeftOutReason;
  @Field(() => Int)
  count!: number;
}

@ObjectType('OfficeFilePreview', { description: 'Whom the next file of a decree would hold.' })
export class OfficeFilePreviewType {
  @Field(() => Int, { description: 'Who is enrolled and has no number.' })
  people!: number;
  @Field(() => Int)
  ready!: number;
  @Field(() => [LeftOutCountType])
  leftOut!: LeftOutCountType[];
  @Field(() => Int, { description: 'Who stands in an earlier file and has no number yet.' })
  submitted!: number;
  @Field(() => ID)
  officeId!: string;
  @Field(() => String, { nullable: true })
  officeName!: string | null;
  @Field(() => Boolean)
  isVerified!: boolean;
  @Field(() => OfficeFormat)
  format!: OfficeFormat;
}

@ObjectType('OfficeFile', { description: 'A file that was written for an office.' })
export class OfficeFileType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  fileName!: string;
  @Field(() => Int)
  rows!: number;
  @Field(() => Int)
  leftOut!: number;
  @Field(() => String, { nullable: true })
  madeBy!: string | null;
  @Field(() => DateTimeScalar)
  madeAt!: Date;
}

@InputType()
export class OfficeColumnInput implements Record<keyof OfficeColumn, unknown> {
  @Field(() => OfficeFact)
  fact!: OfficeFact;
  @Field(() => String)
  header!: string;
  @Field(() => Boolean)
  isRequired!: boolean;
  @Field(() => OfficeDate, { nullable: true })
  date!: OfficeDate | null;
  @Field(() => String, { nullable: true })
  codes!: string | null;
  @Field(() => String, { nullable: true })
  constant!: string | null;
}

@InputType()
export class SaveOfficeTemplateInput implements Record<keyof SaveOfficeTemplate, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => [OfficeColumnInput])
  columns!: OfficeColumnInput[];
  @Field(() => OfficeFormat)
  format!: OfficeFormat;
  @Field(() => OfficeDelimiter)
  delimiter!: OfficeDelimiter;
  @Field(() => OfficeEncoding)
  encoding!: OfficeEncoding;
  @Field(() => String)
  sheetName!: string;
  @Field(() => Boolean)
  hasHeader!: boolean;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => String, { nullable: true })
  note!: string | null;
}

@InputType()
export class StartOfficeFileInput implements Record<keyof StartOfficeFile, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  decreeId!: string;
  @Field(() => Int, { description: 'How many people the page showed.' })
  people!: number;
  @Field(() => Boolean, { description: 'Those who stand in an earlier file as well.' })
  again!: boolean;
}
