import { describe, expect, it } from 'vitest';
import { findCheckStep, findProposal } from './check-step';

const proposal = { seats: 3, number: 'SK/1', title: 'Penetapan', startsOn: '2024-05-31' };
const state = { isFromInputs: true, userId: 'ani', proposal } as const;

describe('the third step of a proposal', () => {
  it('knows that it comes from the second one, and a pasted address that it does not', () => {
    expect(findCheckStep(state)).toEqual(state);
    expect(findCheckStep(null)).toBeUndefined();
    expect(findCheckStep({ assignmentId: '1' })).toBeUndefined();
  });

  it('gives back what was typed to who typed it, and to nobody else', () => {
    expect(findProposal(state, 'ani')).toEqual(proposal);
    expect(findProposal(state, 'budi')).toBeUndefined();
    expect(findProposal({ ...state, userId: undefined }, undefined)).toBeUndefined();
    expect(findProposal(null, 'ani')).toBeUndefined();
  });
});
