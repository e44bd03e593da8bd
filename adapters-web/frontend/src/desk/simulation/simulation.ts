import { instantOf, nextMinute, today } from '@/form/today';
import type { components } from '@/generated/api';

export type SimulationStep = components['schemas']['SimulationStep'];
export type Kind = SimulationStep['step'];

/** A step that somebody tries out, as the fields of a form hold it. */
export interface SimulationStepDraft {
    step: Kind;
    at: string;
    ground: string;
    from: string;
    to: string;
}

/** A step is proposed for when it could happen: when the one before it does, or else when it all begins. */
export function proposed(steps: readonly SimulationStepDraft[], begins = nextMinute(), ground = ''): SimulationStepDraft {
    return { step: 'request-supplement', at: steps.at(-1)?.at ?? begins, ground, from: today(), to: today() };
}

/** The steps as the service is asked about them: each with what its kind takes. */
export function asked(steps: readonly SimulationStepDraft[]): SimulationStep[] {
    return steps.map(({ step, at, ground, from, to }) => {
        if (step === 'reschedule') return { step, from, to };
        return step === 'suspend' && ground ? { step, at: instantOf(at), ground } : { step, at: instantOf(at) };
    });
}
