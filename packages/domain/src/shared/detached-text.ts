/**
 * The same text in memory of its own. A piece cut out of a long text, and whatever is joined of such pieces, keeps the whole long text
 * alive: what is remembered for longer than a piece of a file is read must be detached from it.
 */
export const detachedText = (text: string): string => ` ${text}`.slice(1);
