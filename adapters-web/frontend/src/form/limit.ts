import type { ObjectDirective } from 'vue';
import { formWords } from '@/words/form';
import { lengthOf, tidyLines } from './tidy';

type Written = HTMLInputElement | HTMLTextAreaElement;

/**
 * Shows below the field how many characters are too many. Nothing that is typed or pasted is cut. The text is
 * tidied before it is counted, and counted as people count.
 */
export const vLimit: ObjectDirective<Written, number> = {
    mounted: (element, { value }) => {
        element.addEventListener('input', () => say(element, value));
        say(element, value);
    },
    updated: (element, { value }) => say(element, value),
    unmounted: (element) => noteOf(element)?.remove(),
};

function say(element: Written, most: number) {
    const over = lengthOf(tidyLines(element.value)) - most;
    const note = noteOf(element);
    if (over <= 0) {
        note?.remove();
        return;
    }
    const text = formWords.fault.over(over, most);
    if (note) {
        if (note.textContent !== text) note.textContent = text;
        return;
    }
    const added = document.createElement('p');
    added.className = 'fault over-limit';
    added.setAttribute('role', 'alert');
    added.textContent = text;
    element.after(added);
}

function noteOf(element: Written): Element | undefined {
    const next = element.nextElementSibling;
    return next?.classList.contains('over-limit') ? next : undefined;
}
