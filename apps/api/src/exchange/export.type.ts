import { ExportFormat, ExportResource, type StartExport } from '@lindung/domain/exchange/export';
import { Field, InputType } from 'type-graphql';

@InputType()
export class StartExportInput implements Record<keyof StartExport, unknown> {
  @Field(() => String)
  idempotencyKey!: string;
  @Field(() => ExportResource)
  resource!: ExportResource;
  @Field(() => String, {
    nullable: true,
    description: "JSON: the fields of the list's filter, and the list's own arguments beside them.",
  })
  filter!: string | null;
  @Field(() => ExportFormat)
  format!: ExportFormat;
}
