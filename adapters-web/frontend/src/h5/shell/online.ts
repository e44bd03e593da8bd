import { ref } from 'vue';

/** Whether the device reports a network. */
export const online = ref(navigator.onLine);

addEventListener('online', () => (online.value = true));
addEventListener('offline', () => (online.value = false));
