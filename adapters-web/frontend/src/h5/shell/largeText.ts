import { deviceNotes } from '@/offline/storage';
import { ref, watchEffect } from 'vue';

const KEY = 'onething.care';

/** 关怀版: whether letters and targets are large. Kept on the device, since it is the eyes' and not the account's. */
export const largeText = ref(deviceNotes.getItem(KEY) === 'on');

watchEffect(() => {
    document.documentElement.toggleAttribute('data-care', largeText.value);
    deviceNotes.setItem(KEY, largeText.value ? 'on' : 'off');
});
