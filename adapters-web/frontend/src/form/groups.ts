import type { Answer, FormField } from '@/client/model';
import { formWords } from '@/words/form';

const inFours = (digits: string) => digits.replace(/(.{4})(?=.)/g, '$1 ');

function phone(number: string): string {
    const [main = '', extension] = number.startsWith('+') ? splitAt(number, 13) : extensionOf(number);
    return extension ? `${plainPhone(main)} ${formWords.extension} ${extension}` : plainPhone(main);
}

/** Splits `0663-1234567-801` or `13800138000-801`: the extension follows a whole number. */
function extensionOf(number: string): [string, string?] {
    const parts = /^(0\d{2,3}-\d{7,8}|1\d{10}|[48]00\d{7})(?:-(\d{1,6}))?$/.exec(number);
    return parts ? [parts[1] ?? '', parts[2]] : [number];
}

function splitAt(number: string, end: number): [string, string?] {
    const dash = number.indexOf('-', 5);
    return dash < 0 || dash > end + 1 ? [number] : [number.slice(0, dash), number.slice(dash + 1)];
}

function plainPhone(number: string): string {
    if (/^1\d{10}$/.test(number)) return `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`;
    if (/^[48]00\d{7}$/.test(number)) return `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`;
    if (number.startsWith('+')) return `${number.slice(0, 4)} ${inFours(number.slice(5))}`;
    return number;
}

/** A number in groups, for people to read. A masked number, or text that is no such number, is unchanged. */
export function grouped(type: FormField['kind']['type'], answer: Answer): string {
    const text = String(answer);
    switch (type) {
        case 'mobile':
        case 'phone':
            return phone(text);
        case 'id-card':
            return /^\d{17}[\dX]$/.test(text) ? `${text.slice(0, 6)} ${text.slice(6, 14)} ${text.slice(14)}` : text;
        case 'bank-account':
            return /^\d{8,30}$/.test(text) ? inFours(text) : text;
        case 'money':
            return typeof answer === 'number' ? answer.toLocaleString('zh-CN', { maximumFractionDigits: 2 }) : text;
        default:
            return text;
    }
}
