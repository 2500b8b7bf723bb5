import { createServer } from 'node:http';

import pg from 'pg';

import { queries } from './queries.js';
import type { ServerSetup } from './server-setup.js';

/** The floor: node:http and pg with named statements; JSON made by PostgreSQL; no access, no trail, no policies. */
const { url, regencyId } = JSON.parse(process.argv[2] ?? '') as ServerSetup;
const pool = new pg.Pool({ connectionString: url, max: 8 });
pool.on('error', (error) => process.stderr.write(`${error.message}\n`));

const server = createServer((request, response) => {
  const body: Buffer[] = [];
  request.on('data', (chunk: Buffer) => body.push(chunk));
  request.on('end', () => {
    const { name, input } = JSON.parse(Buffer.concat(body).toString('utf8')) as {
      name: string;
      input: string;
    };
    const query = queries.find((known) => known.name === name);
    if (!query) return response.writeHead(404).end();
    const values = query.floor.includes('$2') ? [input, regencyId] : [input];
    pool.query<{ answer: unknown }>({ name, text: query.floor, values }).then(
      ({ rows }) =>
        response.setHeader('content-type', 'application/json').end(JSON.stringify(rows[0]?.answer)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
    return undefined;
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }));
