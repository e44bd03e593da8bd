const ENDS: readonly string[] = ['closed', 'refused', 'withdrawn', 'terminated'];

/** Whether the matter has ended. */
export const isOver = (standing: string | undefined) => standing !== undefined && ENDS.includes(standing);
