import type { Condition, Guide } from '@/client/model';

/** The fields that decide whether a filing limit of these matters applies, and from which day it runs. */
export function decidingFields(guide: Guide, matters: readonly string[]): ReadonlySet<string> {
    const limits = guide.matters.filter((matter) => matters.includes(matter.code)).flatMap((matter) => matter.limits);
    return new Set(limits.flatMap((limit) => [limit.from, ...(limit.applies ? fieldsOf(limit.applies) : [])]));
}

function fieldsOf(condition: Condition): string[] {
    return [...(condition.field ? [condition.field] : []), ...(condition.parts ?? []).flatMap(fieldsOf)];
}
