import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

const Documents = z.record(z.templateLiteral(['x-sha256:', z.string()]), z.string());

/** The documents of the console by their ids, as they were generated with it. */
export const trustedDocuments = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(
      Documents.parse(
        JSON.parse(
          readFileSync(
            fileURLToPath(import.meta.resolve('@lindung/graphql-client/trusted-documents.json')),
            'utf8',
          ),
        ),
      ),
    ),
  );
