/**
 * Tidies what people type and paste, as the domain does: `onething.domain.text.Tidy`. Both pass the examples
 * in `tidying.json`.
 */

const RADICALS = '⺠⺩⺫⻁⻃⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻱⻲⻳⺟';
const CHARACTERS = '民王目虎西西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龜亀龟母';

const LINE_BREAKS = /\r\n|[\n-\r\u0085\u2028\u2029]/g;
const BLANKS = /[\t\u2800\p{Zs}]/gu;
const VARIATIONS_ALONE = /(^|[ \n])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;
/**
 * Control and format characters, and Unicode's Default_Ignorable. Line breaks and variation selectors are
 * handled before.
 */
const UNSEEN =
    /(?!\n)[\p{Cc}\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\uffa0\ufff0-\ufff8\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}\p{Noncharacter_Code_Point}]/gu;
const RADICAL = /[\u2e80-\u2ef3\u2f00-\u2fd5]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58]/g;
const NOTHING_SEEN = /^[\s\p{M}]*$/u;

function seen(typed: string): string {
    return typed
        .replace(LINE_BREAKS, '\n')
        .replace(BLANKS, ' ')
        .replace(UNSEEN, '')
        .replace(VARIATIONS_ALONE, '$1')
        .replace(RADICAL, ofRadical);
}

function ofRadical(radical: string): string {
    if (radical >= '\u2f00') return radical.normalize('NFKC');
    const known = RADICALS.indexOf(radical);
    return known < 0 ? radical : CHARACTERS.charAt(known);
}

const inOneLine = (text: string) => text.replaceAll('\n', ' ').replace(/ +/g, ' ').trim();
const orNothing = (text: string) => (NOTHING_SEEN.test(text) ? '' : text);

/** Text of several lines. */
export const tidyLines = (typed: string) => orNothing(seen(typed).normalize('NFC').replace(/ +(?=\n|$)/g, '').trim());

/** Text of one line. */
export const tidyLine = (typed: string) => orNothing(inOneLine(seen(typed).normalize('NFC')));

/** One line, with letters and digits in their usual width. */
export const tidyPlain = (typed: string) => orNothing(inOneLine(seen(typed).normalize('NFKC')));

/** A number or a code: without spaces, in capitals, with a hyphen for every dash. */
export const tidyCode = (typed: string) => tidyPlain(typed).replaceAll(' ', '').replace(DASHES, '-').toUpperCase();

export const isBlank = (typed: string) => tidyLines(typed) === '';

/** How many characters people count. Browsers without a segmenter count letters without their combining marks. */
export function lengthOf(tidied: string): number {
    if (typeof Intl !== 'undefined' && 'Segmenter' in Intl) {
        return [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(tidied)].length;
    }
    return [...tidied.replace(/\p{M}/gu, '')].length;
}

const HAN = '[\\p{Script=Han}〇]';
const FULL_STOPS = new RegExp(`(${HAN}) ?[.。]+ ?(?=${HAN})`, 'gu');
const BLANK_BETWEEN = new RegExp(`(${HAN}) (?=${HAN})`, 'gu');

/** The standard form of a person's name: `onething.domain.party.PersonName`. */
export function tidyName(typed: string): string {
    return tidyPlain(typed)
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .replace(/[‘’ʼ`´′]/g, "'")
        .replace(/[○◯](?=\p{Script=Han})/gu, '〇')
        .replace(/(\p{Script=Han})[○◯]/gu, '$1〇')
        .replace(/ ?[·•‧∙⋅・⸱⦁●᛫]+ ?/g, '·')
        .replace(FULL_STOPS, '$1·')
        .replace(BLANK_BETWEEN, '$1');
}

export const tidyMobile = (typed: string) =>
    tidyCode(typed)
        .replace(/[().-]/g, '')
        .replace(/^(?:\+|00)?86(?=1[3-9]\d{9}$)/, '');

/** Digits without their groups: identity numbers, accounts, postal codes. */
export const tidyDigits = (typed: string) => tidyCode(typed).replaceAll('-', '');

/** The standard form of a telephone number: `onething.domain.party.PhoneNumber`. */
export const tidyPhone = (typed: string) => readPhone(typed) ?? tidyCode(typed);

const EXTENSION = /^(.+?)-?(?:转|轉|分机号?|分機號?|EXT|X|#|,)[-:]*(\d{1,6})$/;

export function readPhone(typed: string): string | undefined {
    const number = tidyCode(typed)
        .replace(/[()[\].·-]+/g, '-')
        .replace(/^-|-$/g, '');
    const named = EXTENSION.exec(number);
    if (named) return withExtension(named);
    const groups = number.split('-');
    const endsInExtension = groups.length === 3 && (groups[1]?.length ?? 0) >= 7;
    const whole = endsInExtension ? undefined : withoutExtension(number);
    const last = /^(.+)-(\d{1,6})$/.exec(number);
    return whole ?? (last ? withExtension(last) : undefined);
}

function withExtension([, main = '', extension = '']: RegExpExecArray): string | undefined {
    const number = withoutExtension(main);
    return number && `${number}-${extension}`;
}

function withoutExtension(number: string): string | undefined {
    const digits = number.replaceAll('-', '');
    const overseas = /^(?:\+|00)?(852|853|886)(?:0(?=9))?([2-9]\d{7,8})$/.exec(digits);
    if (overseas) {
        const [, region = '', local = ''] = overseas;
        return local.length === 8 || region === '886' ? `+${region}-${local}` : undefined;
    }
    const china = /^(?:(?:\+|00)86|86(?=0|1[3-9]\d{9}$))(.+)$/.exec(digits)?.[1];
    return china === undefined ? ofChina(digits) : (ofChina(china) ?? landline(`0${china}`));
}

function ofChina(digits: string): string | undefined {
    const mobile = tidyMobile(digits);
    if (/^1[3-9]\d{9}$/.test(mobile)) return mobile;
    return /^[48]00\d{7}$/.test(digits) ? digits : landline(digits);
}

function landline(digits: string): string | undefined {
    const parts = /^(010|02\d|0[3-9]\d{2})(\d{7,8})$/.exec(digits);
    return parts ? `${parts[1]}-${parts[2]}` : undefined;
}

const AMOUNT = /^(?:¥|RMB|CNY|人民币)?(\d{1,15}|\d{1,3}(?:,\d{3}){1,5})(\.\d{1,6})?(万)?[元圆]?整?$/;

/** Reads an amount in yuan as people write it: 3,500元, 1.2万. */
export function readAmount(typed: string): number | undefined {
    const written = AMOUNT.exec(tidyCode(typed));
    if (!written) return undefined;
    const [, whole = '', decimals = '', tenThousand] = written;
    if (decimals.replace(/0+$/, '').length > (tenThousand ? 7 : 3)) return undefined;
    const amount = Number(whole.replaceAll(',', '') + decimals);
    return tenThousand ? Math.round(amount * 1_000_000) / 100 : amount;
}

/** The lines that say something, as in the service (`onething.domain.form.RosterCheck`). */
export function linesOf(text: string): string[] {
    return text.split('\n').filter((line) => line.trim() !== '');
}
