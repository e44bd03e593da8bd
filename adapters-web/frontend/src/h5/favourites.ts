import { ref, watchEffect } from 'vue';

const KEY = 'onething.favourites';

/** 我的收藏: matters that one looks at often. Kept on the device, as bookmarks are. */
export const favourites = ref<string[]>(JSON.parse(localStorage.getItem(KEY) ?? '[]') as string[]);

watchEffect(() => localStorage.setItem(KEY, JSON.stringify(favourites.value)));

export function toggle(matter: string): void {
    favourites.value = favourites.value.includes(matter)
        ? favourites.value.filter((each) => each !== matter)
        : [...favourites.value, matter];
}
