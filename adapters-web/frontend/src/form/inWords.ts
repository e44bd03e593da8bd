import type { Answer, District, FormField } from '@/client/model';
import { formWords as words } from '@/words/form';
import { isAnswered } from './answers';
import { grouped } from './groups';

/** An answer as people read it. */
export function inWords(field: FormField, answer: Answer | undefined, districts: readonly District[]): string {
    if (!isAnswered(answer)) return words.none;
    switch (field.kind.type) {
        case 'yes-no':
            return answer === true ? words.yes : words.no;
        case 'pledge':
            return `${words.pledged}：${field.kind.text ?? ''}`;
        case 'district':
            return districts.find((district) => district.code === answer)?.name ?? String(answer);
        case 'choice':
            return (Array.isArray(answer) ? answer : [answer])
                .map((code) => field.kind.options?.find((option) => option.code === code)?.title ?? String(code))
                .join(words.semicolon);
        case 'moment':
            return String(answer).replace('T', ' ');
        case 'money':
            return `${grouped('money', answer)} ${words.yuan}`;
        default:
            return grouped(field.kind.type, answer);
    }
}
