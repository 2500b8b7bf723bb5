import { widerLookRepository } from '@lindung/db/access/wider-look.repository';
import {
  decideOpenWiderLook,
  decideSeeWiderLook,
  EndWiderLook,
  OpenWiderLook,
  SeeWiderLook,
} from '@lindung/domain/access/wider-look';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../graphql/domain-error.js';
import { type UseCase, useCase, userOf } from '../writing/use-case.js';

/** A look is told to the regency of who looks, whatever part of it that is. */
const toldTo = (regencyId: number | null) => ({ regencyId, districtId: null, villageId: null });

const open = useCase('openWiderLook', OpenWiderLook, async ({ tx, actor, today }, { reason }) => {
  const looks = widerLookRepository(tx);
  const userId = userOf(actor);
  const decision = decideOpenWiderLook(reason, await looks.listRecent(userId));
  if (!decision.ok) throw new DomainError(decision.error, 'reason');
  const id = uuidv7();
  const { assignmentId } = actor;
  const regencyId = await looks.open({ id, userId, assignmentId, reason, openedOn: today });
  return { id, objectType: 'WIDER_LOOK', owner: toldTo(regencyId), details: { reason } };
});

/** Lets who asks read persons one level above the own area for three hours. */
export const openWiderLook: UseCase = async (context, input) => {
  const id = await open(context, input);
  context.services.sessions.forget();
  return id;
};

const end = useCase('endWiderLook', EndWiderLook, async ({ tx, actor }, { id }) => {
  const looks = widerLookRepository(tx);
  const look = await looks.findForUpdate(id);
  if (!look || look.userId !== actor.userId) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  if (!look.isOpen) throw new DomainError({ code: 'WIDER_LOOK_OVER' }, 'id');
  await looks.end(id);
  return { id, objectType: 'WIDER_LOOK', owner: toldTo(look.regencyId) };
});

/** Ends the own wider look before its time. */
export const endWiderLook: UseCase = async (context, input) => {
  const id = await end(context, input);
  context.services.sessions.forget();
  return id;
};

/** Notes that who watches over a wider look has seen it. */
export const seeWiderLook = useCase('seeWiderLook', SeeWiderLook, async ({ tx, actor }, { id }) => {
  const looks = widerLookRepository(tx);
  const look = await looks.findForUpdate(id);
  if (!look) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  const userId = userOf(actor);
  const decision = decideSeeWiderLook(look, { userId, role: actor.role });
  if (!decision.ok) throw new DomainError(decision.error, 'id');
  await looks.see(id, userId);
  return { id, objectType: 'WIDER_LOOK', owner: toldTo(look.regencyId) };
});
