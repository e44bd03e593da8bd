import { instantOf, nextMinute, today } from '@/form/today';
import type { components } from '@/generated/api';

export type SupposedStep = components['schemas']['SimulationStep'];
export type Kind = SupposedStep['step'];

/** A step that somebody tries out, as the fields of a form hold it. */
export interface Supposed {
    step: Kind;
    at: string;
    ground: string;
    from: string;
    to: string;
}

/** A step is proposed for when it could happen: when the one before it does, or else when it all begins. */
export function proposed(steps: readonly Supposed[], begins = nextMinute(), ground = ''): Supposed {
    return { step: 'request-supplement', at: steps.at(-1)?.at ?? begins, ground, from: today(), to: today() };
}

/** The steps as the service is asked about them: each with what its kind takes. */
export function asked(steps: readonly Supposed[]): SupposedStep[] {
    return steps.map(({ step, at, ground, from, to }) => {
        if (step === 'reschedule') return { step, from, to };
        return step === 'suspend' && ground ? { step, at: instantOf(at), ground } : { step, at: instantOf(at) };
    });
}
