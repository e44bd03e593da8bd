import type { Answer, Condition, FormField, FormSection, Guide, MatterGuide } from '@/client/model';
import type { Answers } from './answers';
import { linesOf } from './tidy';

/** Whether a condition holds for the ticked matters and the answers. No condition always holds. */
export function holds(condition: Condition | undefined, chosen: ReadonlySet<string>, answers: Answers): boolean {
    if (!condition) return true;
    const parts = condition.parts ?? [];
    switch (condition.type) {
        case 'chosen':
            return (condition.matters ?? []).some((matter) => chosen.has(matter));
        case 'answered':
            return texts(answers[condition.field ?? '']).some((text) => condition.oneOf?.includes(text));
        case 'lists-at-least':
            return linesOf(String(answers[condition.field ?? ''] ?? '')).length >= (condition.lines ?? 1);
        case 'not':
            return !parts.some((part) => holds(part, chosen, answers));
        case 'all-of':
            return parts.every((part) => holds(part, chosen, answers));
        case 'any-of':
            return parts.some((part) => holds(part, chosen, answers));
    }
}

/**
 * The form for the ticked matters and the answers so far: the sections in the guide's order, with the fields
 * that are asked. A condition only counts answers to fields that are asked themselves, as in the service
 * (`onething.domain.form.Form`).
 */
export function askedForm(guide: Guide, matters: readonly string[], answers: Answers): FormSection[] {
    const chosen = new Set(matters);
    const used = new Set(guide.commonForm);
    for (const matter of guide.matters.filter((each: MatterGuide) => chosen.has(each.code))) {
        for (const section of matter.form) used.add(section);
    }
    const relevant: Answers = {};
    return guide.sections
        .filter((section) => used.has(section.code))
        .map((section) => ({ ...section, fields: askedFields(section.fields, chosen, answers, relevant) }))
        .filter((section) => section.fields.length > 0);
}

export function askedFields(
    fields: readonly FormField[],
    chosen: ReadonlySet<string>,
    answers: Answers,
    relevant: Answers = {},
): FormField[] {
    return fields.flatMap((field) => {
        if (!holds(field.asked, chosen, relevant)) return [];
        const offered = withOptionsOffered(field, chosen, relevant);
        const answer = answers[field.path];
        if (answer !== undefined) relevant[field.path] = answer;
        return [offered];
    });
}

function withOptionsOffered(field: FormField, chosen: ReadonlySet<string>, answers: Answers): FormField {
    const options = field.kind.options;
    if (!options?.some((option) => option.offered)) return field;
    return {
        ...field,
        kind: { ...field.kind, options: options.filter((option) => holds(option.offered, chosen, answers)) },
    };
}

function texts(answer: Answer | undefined): string[] {
    if (answer === undefined) return [];
    return Array.isArray(answer) ? answer : [String(answer)];
}
