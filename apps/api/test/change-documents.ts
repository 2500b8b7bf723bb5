const parts = `id version status fields differs workerVersion undoUntil worker { fullName }
  before { fullName address nikMasked sex } after { fullName address nikMasked sex } now { fullName address } proof { id name }`;
export const propose = `mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { ${parts} } }`;
export const accept = `mutation ($input: AcceptChangeInput!) { acceptChange(input: $input) { ${parts} } }`;
export const decline = `mutation ($input: DeclineChangeInput!) { declineChange(input: $input) { status answer decidedBy } }`;
export const withdraw = `mutation ($input: WithdrawChangeInput!) { withdrawChange(input: $input) { status } }`;
export const undo = `mutation ($input: UndoChangeInput!) { undoChange(input: $input) { ${parts} } }`;
export const reveal = `mutation ($input: RevealChangeInput!) { revealChange(input: $input) {
  before { nik familyCard birthDate motherName } after { nik familyCard birthDate motherName } } }`;
export const one = `query ($id: ID!) { changeRequest(id: $id) { ${parts} } }`;

/** What the server tells of a proposal. */
export interface Proposed {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly fields: readonly string[];
  readonly differs: readonly string[];
  readonly workerVersion: number;
  readonly undoUntil: string | null;
  readonly proof: { readonly id: string; readonly name: string } | null;
}
