import type { FormField } from '@/client/model';
import { accountWords } from '@/words/account';

const says = accountWords.agents;

const field = (name: string, label: string, kind: FormField['kind'], hint = ''): FormField => ({
    name,
    path: name,
    label,
    kind,
    hint,
    required: true,
});

/** The fields that describe an agent. */
export const AGENT_FIELDS: readonly FormField[] = [
    field('name', says.name, { type: 'person-name' }),
    field('idNumber', says.idNumber, { type: 'id-card' }, says.idNumberHint),
    field('relationship', says.relationship, {
        type: 'choice',
        options: Object.entries(says.relationships).map(([code, title]) => ({ code, title })),
    }),
    field('authority', says.authority, { type: 'text', maxLength: 200 }, says.authorityHint),
    field('until', says.lastDay, { type: 'day', mayBeFuture: true }, says.lastDayHint),
];
