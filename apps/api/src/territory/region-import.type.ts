import { type ImportRegionFile, RegionImportKind } from '@lindung/domain/territory/region-names';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { connectionOf } from '../graphql/connection.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { RegionRowIssueType } from './region-edition.type.js';

@ObjectType('RegionImport', { description: 'What a file about regions brought, row by row.' })
export class RegionImportType {
  @Field(() => ID)
  id!: string;
  @Field(() => RegionImportKind)
  kind!: RegionImportKind;
  @Field(() => String)
  fileName!: string;
  @Field(() => String)
  source!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Of boundaries: under which licence they may be shown.',
  })
  licence!: string | null;
  @Field(() => String, { nullable: true })
  edition!: string | null;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => Int)
  lines!: number;
  @Field(() => Int)
  added!: number;
  @Field(() => Int)
  changed!: number;
  @Field(() => Int)
  unchanged!: number;
  @Field(() => Int)
  refused!: number;
  @Field(() => [RegionRowIssueType])
  issues!: RegionRowIssueType[];
  @Field(() => String, { nullable: true })
  recordedBy!: string | null;
  @Field(() => DateTimeScalar)
  recordedAt!: Date;
}

@InputType()
export class ImportCrosswalkInput implements Record<keyof ImportRegionFile, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ID)
  fileId!: string;
  @Field(() => DateScalar)
  validFrom!: string;
  @Field(() => String)
  source!: string;
}

export const RegionImportConnection = connectionOf(RegionImportType, 'RegionImport');
