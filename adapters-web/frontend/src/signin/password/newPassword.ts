import { computed, reactive, ref } from 'vue';
import { signInWords } from '@/words/signin';

export const MIN_PASSWORD_LENGTH = 10;

/** A new password, typed twice. Its fault is shown once the person has tried to send it. */
export function useNewPassword() {
    const password = ref('');
    const again = ref('');
    const asked = ref(false);
    const fault = computed(() => {
        if ([...password.value].length < MIN_PASSWORD_LENGTH) return signInWords.newPassword.short(MIN_PASSWORD_LENGTH);
        return password.value === again.value ? undefined : signInWords.newPassword.different;
    });

    /** Whether it can be sent. */
    function isReady(): boolean {
        asked.value = true;
        return fault.value === undefined;
    }

    function clear() {
        password.value = '';
        again.value = '';
        asked.value = false;
    }

    return reactive({ password, again, shown: computed(() => (asked.value ? fault.value : undefined)), isReady, clear });
}

export type NewPassword = ReturnType<typeof useNewPassword>;
