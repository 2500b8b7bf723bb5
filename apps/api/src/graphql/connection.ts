import { type ClassType, ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;
  @Field(() => Boolean)
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true })
  startCursor!: string | null;
  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** What a list answers; totalCount is counted only when it is selected. */
export interface Connection<Node> {
  readonly edges: ReadonlyArray<Edge<Node>>;
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** Makes the Relay connection of a node type: `<Name>Connection` and `<Name>Edge`. */
export function connectionOf<Node extends object>(
  node: ClassType<Node>,
  name: string,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`)
  class NodeEdge {
    @Field(() => String)
    cursor!: string;
    @Field(() => node)
    node!: Node;
  }
  @ObjectType(`${name}Connection`)
  class NodeConnection {
    @Field(() => [NodeEdge])
    edges!: NodeEdge[];
    @Field(() => [node])
    nodes!: Node[];
    @Field(() => PageInfo)
    pageInfo!: PageInfo;
    @Field(() => Int, { description: 'Counted only when selected.' })
    totalCount!: number;
  }
  return NodeConnection;
}

export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(SortDirection, { name: 'SortDirection' });

/** The Relay arguments of every list: exactly one of first and last, 1 to 200. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'Rows from the beginning, 1 to 200.' })
  first?: number;
  @Field(() => String, { nullable: true })
  after?: string;
  @Field(() => Int, { nullable: true, description: 'Rows from the end, 1 to 200.' })
  last?: number;
  @Field(() => String, { nullable: true })
  before?: string;
}

/** Makes the order input of a list from its sort fields. */
export function orderOf<Sort extends string>(
  name: string,
  sorts: Readonly<Record<string, Sort>>,
): ClassType<Order<Sort>> {
  registerEnumType(sorts, { name: `${name}OrderField` });
  @InputType(`${name}Order`)
  class NodeOrder {
    @Field(() => sorts)
    field!: Sort;
    @Field(() => SortDirection)
    direction!: SortDirection;
  }
  return NodeOrder;
}

export interface Order<Sort extends string> {
  readonly field: Sort;
  readonly direction: SortDirection;
}
