import type { FormField } from '@/client/model';
import { tidyCode, tidyDigits, tidyLine, tidyLines, tidyMobile, tidyName, tidyPhone } from './tidy';

/** The standard form of what was typed, by the field's kind. Checks and requests use this form. */
export function tidyAnswer(kind: FormField['kind'], typed: string): string {
    switch (kind.type) {
        case 'text':
            return kind.manyLines ? tidyLines(typed) : tidyLine(typed);
        case 'roster':
            return tidyLines(typed);
        case 'person-name':
            return tidyName(typed);
        case 'mobile':
            return tidyMobile(typed);
        case 'phone':
            return tidyPhone(typed);
        case 'id-card':
        case 'credit-code':
        case 'postal-code':
        case 'bank-account':
            return tidyDigits(typed);
        case 'id-document':
        case 'day':
        case 'moment':
            return tidyCode(typed);
        default:
            return tidyLine(typed);
    }
}
