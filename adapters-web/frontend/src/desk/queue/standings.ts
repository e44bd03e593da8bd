const ENDS: readonly string[] = ['closed', 'refused', 'withdrawn', 'terminated'];

/** Whether nothing happens to a matter any more. */
export const isOver = (standing: string | undefined) => standing !== undefined && ENDS.includes(standing);
