/** The standings in which a matter has ended. `RulesOfThePagesTest` holds them to those of the service. */
export const ENDS: readonly string[] = ['closed', 'refused', 'withdrawn', 'terminated'];

export const hasEnded = (standing: string | undefined) => standing !== undefined && ENDS.includes(standing);

/** Whether the result is known. A decided matter is still to be served. */
export const isSettled = (standing: string | undefined) => standing === 'decided' || hasEnded(standing);
