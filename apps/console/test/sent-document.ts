import documents from '@lindung/graphql-client/trusted-documents.json' with { type: 'json' };

/** The text of the document that a request asks for by its id. */
export function textOf(documentId: string): string {
  const text = (documents as Readonly<Record<string, string>>)[documentId];
  if (text === undefined) throw new Error(`No document ${documentId}`);
  return text;
}

/** What a request asks for: the operation of its document, by name, and the variables. */
export function sentOperation(init: RequestInit | undefined): {
  readonly operation: string;
  readonly variables: Record<string, unknown>;
} {
  const { documentId, variables } = JSON.parse(String(init?.body as string)) as {
    documentId: string;
    variables: Record<string, unknown>;
  };
  return { operation: /(?:query|mutation) (\w+)/.exec(textOf(documentId))?.[1] ?? '', variables };
}
