import { GraphQLError, Kind, type ASTVisitor, type SelectionNode, type ValidationContext } from 'graphql';

const mostAliases = 15;
const mostDirectives = 20;
const deepest = 12;
const mostRepeats = 20;

/** Few aliases, directives, levels and repetitions: what the console and a partner need, and no more. */
export function documentLimits(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  let directives = 0;
  let tooDeep = false;
  const repeats = new Map<string, number>();
  const refuse = (message: string): void => context.reportError(new GraphQLError(message));
  // Each fragment is measured once, however often it is spread; a circle of fragments measures nothing.
  const measured = new Map<string, number>();
  const depthOf = (selections: readonly SelectionNode[]): number =>
    selections.reduce((depth, part) => Math.max(depth, depthOfPart(part)), 0);
  const depthOfPart = (part: SelectionNode): number => {
    if (part.kind === Kind.FIELD) return part.selectionSet ? 1 + depthOf(part.selectionSet.selections) : 1;
    if (part.kind === Kind.INLINE_FRAGMENT) return depthOf(part.selectionSet.selections);
    const name = part.name.value;
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, 0);
    const depth = depthOf(context.getFragment(name)?.selectionSet.selections ?? []);
    measured.set(name, depth);
    return depth;
  };
  return {
    Field(node) {
      if (node.alias && (aliases += 1) === mostAliases + 1)
        refuse(`At most ${mostAliases} aliases in a document.`);
    },
    Directive() {
      if ((directives += 1) === mostDirectives + 1)
        refuse(`At most ${mostDirectives} directives in a document.`);
    },
    SelectionSet(node) {
      repeats.clear();
      for (const part of node.selections) {
        const what = part.kind === Kind.INLINE_FRAGMENT ? part.kind : `${part.kind} ${part.name.value}`;
        const times = (repeats.get(what) ?? 0) + 1;
        repeats.set(what, times);
        if (times === mostRepeats + 1) refuse(`At most ${mostRepeats} times the same field or fragment.`);
      }
    },
    OperationDefinition(node) {
      if (!context.getSchema().getRootType(node.operation)) refuse(`There is no ${node.operation} here.`);
      if (!tooDeep && depthOf(node.selectionSet.selections) > deepest) {
        tooDeep = true;
        refuse(`At most ${deepest} levels in a document.`);
      }
    },
  };
}
