import type {
  ConfirmImport,
  ReviseImport,
  StartCandidateImport,
} from '@lindung/domain/enrolment/candidate-list';
import { BlankCells } from '@lindung/domain/enrolment/blank-cells';
import { DamageKind, RepairConfidence, RepairReason } from '@lindung/domain/enrolment/cell-damage';
import type { UndoImport } from '@lindung/domain/exchange/undo-import';
import { ImportRowOutcome } from '@lindung/domain/exchange/import-outcome';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { ChosenColumnInput } from './import-columns.type.js';
import { PersonChangeType } from '../worker/worker.public.js';

@ObjectType('RowIssue', { description: 'What is wrong or odd about a line of a file.' })
export class RowIssueType {
  @Field(() => String, { nullable: true })
  field!: string | null;
  @Field(() => String)
  code!: string;
  @Field(() => String, { nullable: true, description: 'What the file said; numbers of persons masked.' })
  value!: string | null;
  @Field(() => String, { nullable: true, description: "What to do, in the request's language." })
  remedy!: string | null;
}

@ObjectType('RowDamage', {
  description: 'What a spreadsheet or a hand did to the cells of a line, and the repair that is proposed.',
})
export class RowDamageType {
  @Field(() => DamageKind)
  kind!: DamageKind;
  @Field(() => String)
  field!: string;
  @Field(() => String, { description: 'What the file said; numbers of persons masked.' })
  said!: string;
  @Field(() => String, { nullable: true, description: 'Masked likewise; null when nothing can be proposed.' })
  proposed!: string | null;
  @Field(() => RepairConfidence, { nullable: true })
  confidence!: RepairConfidence | null;
  @Field(() => RepairReason)
  reason!: RepairReason;
  @Field(() => Boolean, { description: 'The repair was accepted, and the line is judged with it.' })
  accepted!: boolean;
}

@ObjectType('ImportRow', { description: 'A line of an imported file and what becomes of it.' })
export class ImportRowType {
  @Field(() => Int)
  lineNo!: number;
  @Field(() => ImportRowOutcome)
  outcome!: ImportRowOutcome;
  @Field(() => String, { nullable: true })
  fullName!: string | null;
  @Field(() => String, { nullable: true })
  nikMasked!: string | null;
  @Field(() => String, { nullable: true })
  villageName!: string | null;
  @Field(() => Boolean, { description: 'The registry has this person already.' })
  isKnown!: boolean;
  @Field(() => PersonChangeType, {
    nullable: true,
    description: 'What the line changes of a person whom the registry has already.',
  })
  change!: PersonChangeType | null;
  @Field(() => [RowIssueType])
  issues!: RowIssueType[];
  @Field(() => [RowIssueType])
  warnings!: RowIssueType[];
  @Field(() => [RowDamageType])
  damages!: RowDamageType[];
}

@InputType()
export class ImportRowFilter {
  @Field(() => ImportRowOutcome, { nullable: true })
  outcome?: ImportRowOutcome | null;
  @Field(() => Boolean, { nullable: true, description: 'Taken with something to look at, or without.' })
  hasWarnings?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Changes a person whom the registry has already, or not.',
  })
  changesPerson?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Damaged by a spreadsheet or a hand, or not.' })
  hasDamages?: boolean | null;
}

@InputType()
export class StartCandidateImportInput implements Record<keyof StartCandidateImport, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  listId!: string;
  @Field(() => ID)
  fileId!: string;
  @Field(() => BlankCells, {
    nullable: true,
    description: 'What a blank cell does to what the registry holds; KEEP when nothing is said.',
  })
  blankCells!: BlankCells | null;
}

@InputType()
export class ReviseImportInput implements Record<keyof ReviseImport, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  jobId!: string;
  @Field(() => [DamageKind], {
    description: 'Kinds of damage whose proposed repairs are to be made in every line.',
  })
  acceptedRepairs!: DamageKind[];
  @Field(() => [ChosenColumnInput], {
    nullable: true,
    description:
      'What the columns hold, from now on in files with the same headings; those that are not named are not read. Null: as before.',
  })
  columns!: ChosenColumnInput[] | null;
}

@InputType()
export class ConfirmImportInput implements Record<keyof ConfirmImport, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  jobId!: string;
}

@InputType()
export class UndoImportInput implements Record<keyof UndoImport, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  jobId!: string;
  @Field(() => String)
  reason!: string;
}

export const ImportRowConnection = connectionOf(ImportRowType, 'ImportRow');
