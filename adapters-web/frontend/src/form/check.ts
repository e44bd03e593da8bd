import type { Answer, FormField } from '@/client/model';
import { formWords } from '@/words/form';
import { type Answers, isAnswered, UNKNOWN } from './answers';
import {
    hasCheckDigit,
    isAccount,
    isCreditCode,
    isDay,
    isDocument,
    isMobile,
    isMoment,
    isPersonName,
    isPhone,
    isPostalCode,
    readIdCard,
} from './numbers';
import { lengthOf, linesOf } from './tidy';
import { tidyAnswer } from './tidyAnswer';
import { timeOf } from './today';

const says = formWords.fault;

export interface Around {
    answers: Answers;
    /** All fields of the form, for their labels. */
    fields: readonly FormField[];
    /** `2026-11-23`, in Asia/Shanghai. */
    today: string;
}

/** What is wrong with the answer to a field, in words; undefined if it fits. The service has the last word. */
export function faultOf(field: FormField, around: Around, complete = false): string | undefined {
    const answer = around.answers[field.path];
    if (!isAnswered(answer)) return complete && field.required ? says.required : undefined;
    if (field.mayBeUnknown && isLeftOpen(field, answer)) {
        return field.kind.type === 'moment' && String(answer) > around.today ? says.future : undefined;
    }
    return kindFault(field, answer, around);
}

/** What looks wrong but may be right. */
export function doubtOf(field: FormField, answers: Answers): string | undefined {
    const answer = answers[field.path];
    if (field.kind.type !== 'bank-account' || typeof answer !== 'string' || !isAccount(answer)) return undefined;
    return hasCheckDigit(answer) ? undefined : says.accountCheck;
}

/** Not known at all; of a moment, its time. */
function isLeftOpen(field: FormField, answer: Answer): boolean {
    return field.kind.type === 'moment' ? typeof answer === 'string' && isDay(answer) : answer === UNKNOWN;
}

function kindFault(field: FormField, answer: Answer, around: Around): string | undefined {
    const { kind } = field;
    const text = typeof answer === 'string' ? tidyAnswer(kind, answer) : '';
    const unless = (fits: boolean, fault: string) => (fits ? undefined : fault);
    switch (kind.type) {
        case 'text':
            return overFault(text, kind.maxLength ?? Number.POSITIVE_INFINITY);
        case 'roster':
            return rosterFault(field, text);
        case 'person-name':
            return unless(isPersonName(text), says.personName);
        case 'id-card':
            return unless(readIdCard(text, around.today) !== undefined, says.idCard);
        case 'id-document':
            return unless(isDocument(text), says.document);
        case 'credit-code':
            return unless(isCreditCode(text), says.creditCode);
        case 'mobile':
            return unless(isMobile(text), says.mobile);
        case 'phone':
            return unless(isPhone(text), says.phone);
        case 'postal-code':
            return unless(isPostalCode(text), says.postalCode);
        case 'bank-account':
            return unless(isAccount(text), says.account);
        case 'day':
            return isDay(text) ? dayFault(field, text, around) : says.day;
        case 'moment':
            if (!isMoment(text)) return says.moment;
            return unless(kind.mayBeFuture === true || isPast(text, around.today), says.futureMoment);
        case 'whole-number':
            return unless(Number.isInteger(answer), says.whole) ?? rangeFault(field, answer);
        case 'money':
            return unless(typeof answer === 'number' && isCents(answer), says.money) ?? rangeFault(field, answer);
        case 'pledge':
            return unless(answer === true, says.pledge);
        case 'choice':
        case 'yes-no':
        case 'district':
            return undefined;
    }
}

/** Lines and columns; what each column takes is for the service to say. */
function rosterFault({ kind }: FormField, text: string): string | undefined {
    const lines = linesOf(text);
    const [min, max] = [kind.min ?? 1, kind.max ?? Number.POSITIVE_INFINITY];
    if (lines.length < min || lines.length > max) return says.lines(min, max, lines.length);
    const columns = kind.options ?? [];
    const wrong = lines.findIndex((line) => line.trim().split(/[,，;；\t]/.test(line) ? /[,，;；\t]/ : / +/).length !== columns.length);
    return wrong < 0 ? undefined : says.columns(wrong + 1, columns.map((column) => column.title).join('，'));
}

function overFault(text: string, most: number): string | undefined {
    const over = lengthOf(text) - most;
    return over > 0 ? says.over(over, most) : undefined;
}

/** Whether the time is over. A time later today is not. */
function isPast(moment: string, today: string): boolean {
    const day = moment.slice(0, 10);
    return day < today || (day === today && moment.slice(11, 16) <= timeOf(Date.now()));
}

function dayFault(field: FormField, day: string, around: Around): string | undefined {
    const { kind } = field;
    if (!kind.mayBeFuture && day > around.today) return says.future;
    const earliest = boundOf(kind.notBefore, around);
    if (earliest && day < earliest.day) return says.tooEarly(earliest.label, earliest.day);
    const latest = boundOf(kind.notAfter, around);
    if (latest && day > latest.day) return says.tooLate(latest.label, latest.day);
    return undefined;
}

function boundOf(path: string | undefined, around: Around): { day: string; label: string } | undefined {
    const answer = path ? around.answers[path] : undefined;
    const day = typeof answer === 'string' ? answer.slice(0, 10) : '';
    if (!isDay(day)) return undefined;
    return { day, label: around.fields.find((field) => field.path === path)?.label ?? '' };
}

function rangeFault(field: FormField, answer: Answer): string | undefined {
    const { min, max } = field.kind;
    if (typeof answer !== 'number' || min === undefined || max === undefined) return undefined;
    return answer >= min && answer <= max ? undefined : says.range(min, max);
}

function isCents(amount: number): boolean {
    return Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6;
}
