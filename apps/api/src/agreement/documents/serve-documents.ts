import type { FastifyInstance } from 'fastify';

import { servePapers } from '../../http/serve-papers.js';
import type { Services } from '../../request-context.js';
import { keepDocument } from './keep-document.js';
import { readDocument } from './read-document.js';

/** The documents of agreements. */
export const serveDocuments = (http: FastifyInstance, services: Services): Promise<void> =>
  servePapers(http, services, {
    operation: 'document.upload',
    taking: '/agreements/:id/documents',
    keep: keepDocument,
    giving: '/agreement-documents/:id',
    read: async (context, id) => {
      const { document: paper, bytes } = await readDocument(context, id);
      return { paper, bytes };
    },
  });
