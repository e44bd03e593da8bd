import { deviceNotes } from '@/offline/storage';
import { onBeforeUnmount, onMounted, ref, watch } from 'vue';

const PLACE = 'onething.desk.keys';

/** Whether single keys act. People who speak to their computer turn them off (WCAG 2.1.4). */
export const singleKeys = ref(deviceNotes.getItem(PLACE) !== 'off');
watch(singleKeys, (on) => deviceNotes.setItem(PLACE, on ? 'on' : 'off'));

type Deeds = Record<string, (event: KeyboardEvent) => void>;

/** Single keys of an open page. They do not act while a person types or a dialogue is open. */
export function useKeys(deeds: () => Deeds): void {
    function press(event: KeyboardEvent) {
        if (!singleKeys.value || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
        if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
        const deed = deeds()[event.key];
        if (!deed) return;
        event.preventDefault();
        deed(event);
    }
    onMounted(() => addEventListener('keydown', press));
    onBeforeUnmount(() => removeEventListener('keydown', press));
}

export function isTyping(target: EventTarget | null): boolean {
    if (!(target instanceof HTMLElement)) return false;
    if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type);
    return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
