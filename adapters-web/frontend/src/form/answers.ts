import type { Answer } from '@/client/model';
import { formWords } from '@/words/form';
import { isBlank } from './tidy';

/** Answers by the path of their field, such as `worker.idNumber`. A missing path is an unanswered field. */
export type Answers = Record<string, Answer>;

type Nested = Record<string, Record<string, Answer>>;

export function flat(nested: Nested): Answers {
    const answers: Answers = {};
    for (const [section, fields] of Object.entries(nested)) {
        for (const [name, answer] of Object.entries(fields)) answers[`${section}.${name}`] = answer;
    }
    return answers;
}

/** A merge patch of a bundle's answers, with `null` for a cleared field. */
export function nested<T>(changes: Iterable<[string, T]>): Record<string, Record<string, T>> {
    const sections: Record<string, Record<string, T>> = {};
    for (const [path, value] of changes) {
        const dot = path.indexOf('.');
        const section = path.slice(0, dot);
        sections[section] = { ...sections[section], [path.slice(dot + 1)]: value };
    }
    return sections;
}

/** What somebody answers who does not know. */
export const UNKNOWN = formWords.unknown;

/** `2026-11-23` */
export const DAY_LENGTH = 10;

export function isAnswered(answer: Answer | undefined): answer is Answer {
    if (answer === undefined) return false;
    if (typeof answer === 'string') return !isBlank(answer);
    return Array.isArray(answer) ? answer.length > 0 : true;
}

/** The path of the field that a fault is about, read from its JSON pointer. */
export function fieldOf(pointer: string): string {
    return pointer.replace(/^\/(answers|corrections|inputs)\//, '').replaceAll('/', '.');
}
