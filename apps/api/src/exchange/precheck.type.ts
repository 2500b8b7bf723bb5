import type {
  PrecheckCandidates,
  PrecheckedRow,
  StartPrecheckAnswer,
  StartPrecheckFile,
} from '@lindung/domain/enrolment/precheck';
import { CheckVerdict } from '@lindung/domain/enrolment/check-verdict';
import { OfficeFormat } from '@lindung/domain/exchange/office-template';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { LeftOutCountType, OfficeFileType } from './office-file.type.js';

@ObjectType('PrecheckFilePreview', { description: 'Whom the next file of an office would hold.' })
class PrecheckFilePreviewType {
  @Field(() => Int)
  ready!: number;
  @Field(() => [LeftOutCountType])
  leftOut!: LeftOutCountType[];
  @Field(() => OfficeFormat)
  format!: OfficeFormat;
  @Field(() => Boolean, { description: 'False: the office has said nothing of its layout yet.' })
  isVerified!: boolean;
}

@ObjectType('Precheck', { description: 'How far an office is with the candidates of a list.' })
export class PrecheckType {
  @Field(() => ID)
  listId!: string;
  @Field(() => Boolean, { description: 'Nobody of the list is proposed before the office has said yes.' })
  isDemanded!: boolean;
  @Field(() => Int, { description: 'Confirmed by village and district, and not looked at by the office.' })
  waiting!: number;
  @Field(() => Int)
  confirmed!: number;
  @Field(() => Int)
  rejected!: number;
  @Field(() => PrecheckFilePreviewType, { nullable: true, description: 'For the office alone.' })
  next!: PrecheckFilePreviewType | null;
  @Field(() => [OfficeFileType], { description: 'At most 50, the newest first.' })
  files!: OfficeFileType[];
}

@InputType()
export class StartPrecheckFileInput implements Record<keyof StartPrecheckFile, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  listId!: string;
  @Field(() => Int, { description: 'How many people the page showed.' })
  people!: number;
}

@InputType()
export class StartPrecheckAnswerInput implements Record<keyof StartPrecheckAnswer, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  listId!: string;
  @Field(() => ID)
  fileId!: string;
}

@InputType()
class PrecheckedRowInput implements Record<keyof PrecheckedRow, unknown> {
  @Field(() => ID)
  workerId!: string;
  @Field(() => CheckVerdict, { description: 'CONFIRMED or REJECTED.' })
  verdict!: CheckVerdict;
  @Field(() => String, { nullable: true, description: 'Why not; with REJECTED alone.' })
  note!: string | null;
}

@InputType()
export class PrecheckCandidatesInput implements Record<keyof PrecheckCandidates, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  listId!: string;
  @Field(() => [PrecheckedRowInput], { description: 'At most 200.' })
  rows!: PrecheckedRowInput[];
}
