import type { onRequestHookHandler } from 'fastify';
import helmet from 'helmet';

/** Nothing is loaded from another host; the console's style sheets are made at run time by MUI. */
const secure = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      connectSrc: ["'self'"],
      fontSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: { maxAge: 31_536_000 },
});

/** Puts the headers that browsers keep users safe by on every answer; what they say is worked out once, not for each request. */
export const setSecurityHeaders: onRequestHookHandler = (request, reply, done) => {
  secure(request.raw, reply.raw, () => done());
};
