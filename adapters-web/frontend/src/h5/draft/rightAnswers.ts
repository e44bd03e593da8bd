import { Refused } from '@/client/problem';
import type { Answers } from '@/form/answers';

/**
 * Asks with the answers, and again without those that the service finds faulty: a telephone number that is half typed
 * says nothing about a filing limit.
 */
export async function askedByRightAnswers<T>(answers: Answers, ask: (answers: Answers) => Promise<T>): Promise<T> {
    try {
        return await ask(answers);
    } catch (refused) {
        const right = withoutFaulty(answers, refused);
        if (Object.keys(right).length === Object.keys(answers).length) throw refused;
        return askedByRightAnswers(right, ask);
    }
}

function withoutFaulty(answers: Answers, refused: unknown): Answers {
    const faults = refused instanceof Refused ? (refused.problem.faults ?? []) : [];
    const faulty = new Set(faults.map((fault) => fault.path.replace('/answers/', '').replace('/', '.')));
    return Object.fromEntries(Object.entries(answers).filter(([path]) => !faulty.has(path)));
}
