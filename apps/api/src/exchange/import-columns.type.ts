import { CandidateColumn } from '@lindung/domain/enrolment/candidate-columns';
import type { ForgetColumnMapping } from '@lindung/domain/enrolment/column-mapping';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('ImportColumn', { description: 'A column of an imported file and what it is read as.' })
export class ImportColumnType {
  @Field(() => Int, { description: 'Where it stands, from 0.' })
  position!: number;
  @Field(() => String)
  heading!: string;
  @Field(() => [String], { description: 'A few values; whatever may be a number of somebody masked.' })
  samples!: string[];
  @Field(() => CandidateColumn, { nullable: true, description: 'Null: it is not read.' })
  field!: CandidateColumn | null;
  @Field(() => Boolean, { description: "It is read as a part of a village's code." })
  isCodePart!: boolean;
}

@ObjectType('ImportColumns', { description: "The columns of an import's file, for its sender." })
export class ImportColumnsType {
  @Field(() => Boolean, {
    description: 'They are read as somebody has chosen it for files with such headings.',
  })
  isChosen!: boolean;
  @Field(() => Boolean, {
    description: 'The file has no headings; its columns are called by where they stand.',
  })
  isNumbered!: boolean;
  @Field(() => [ImportColumnType])
  columns!: ImportColumnType[];
}

@InputType({ description: 'What a column of a file holds.' })
export class ChosenColumnInput {
  @Field(() => Int, { description: 'Where it stands, from 0.' })
  position!: number;
  @Field(() => CandidateColumn)
  field!: CandidateColumn;
}

@InputType()
export class ForgetColumnMappingInput implements Record<keyof ForgetColumnMapping, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  jobId!: string;
}
