import { instantOf, nextMinute, today } from '@/form/today';
import type { components } from '@/generated/api';

export type SimulationStep = components['schemas']['SimulationStep'];
export type Kind = SimulationStep['step'];

/** A step of a simulation, as the form holds it. */
export interface SimulationStepDraft {
    step: Kind;
    at: string;
    ground: string;
    from: string;
    to: string;
}

/** Adds a step at the earliest time: the time of the step before it, or the start of the clock. */
export function proposed(steps: readonly SimulationStepDraft[], begins = nextMinute(), ground = ''): SimulationStepDraft {
    return { step: 'request-supplement', at: steps.at(-1)?.at ?? begins, ground, from: today(), to: today() };
}

/** The steps as the service takes them, each with the values of its kind. */
export function asked(steps: readonly SimulationStepDraft[]): SimulationStep[] {
    return steps.map(({ step, at, ground, from, to }) => {
        if (step === 'reschedule') return { step, from, to };
        return step === 'suspend' && ground ? { step, at: instantOf(at), ground } : { step, at: instantOf(at) };
    });
}
