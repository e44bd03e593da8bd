import { deviceNotes } from '@/offline/storage';
import { ref, watchEffect } from 'vue';

const KEY = 'onething.care';

/**
 * 关怀版: whether letters and targets are large. Stored on the device, because it depends on the person's eyes
 * and not on the account.
 */
export const largeText = ref(deviceNotes.getItem(KEY) === 'on');

watchEffect(() => {
    document.documentElement.toggleAttribute('data-care', largeText.value);
    deviceNotes.setItem(KEY, largeText.value ? 'on' : 'off');
});
