import { parsed } from '@/client/json';
import { deviceNotes } from '@/offline/storage';
import { ref, shallowRef } from 'vue';
import { must } from '@/client/api';
import { api, guideCode, session } from '../service';

const KEY = 'onething.favourites';

/** 我的收藏: the marked matters, each with its id once the service has it. */
const marked = ref(new Map<string, string | undefined>());
const trouble = shallowRef<unknown>();

const onDevice = () => parsed<string[]>(deviceNotes.getItem(KEY) ?? '[]');

/**
 * The favourites belong to the account. Before the sign-in they are stored on the device, and then moved to
 * the account.
 */
export function useFavourites() {
    void load();
    return { isMarked: (matter: string) => marked.value.has(matter), toggle, trouble, load };
}

/** Moves the device's favourites to the account. What the account has taken is removed from the device. */
export async function carryOver(): Promise<void> {
    for (const matter of onDevice()) {
        await mark(matter);
        keepOnDevice(onDevice().filter((each) => each !== matter));
    }
}

async function load(): Promise<void> {
    if (!session.signedIn.value) {
        marked.value = new Map(onDevice().map((matter) => [matter, undefined]));
        return;
    }
    await trying(async () => {
        await carryOver();
        const { items } = await must(api.GET('/api/v1/me/favourites'));
        const guide = await guideCode();
        const mine = items.filter((each) => each.guide === guide);
        marked.value = new Map(mine.flatMap(({ id, matter }) => (matter ? [[matter, id]] : [])));
    });
}

function toggle(matter: string): Promise<void> {
    return trying(async () => {
        if (!marked.value.has(matter)) {
            const id = session.signedIn.value ? await mark(matter) : keepOnDevice([...onDevice(), matter]);
            marked.value.set(matter, id);
            return;
        }
        const favourite = marked.value.get(matter);
        if (favourite) await must(api.DELETE('/api/v1/me/favourites/{favourite}', { params: { path: { favourite } } }));
        else keepOnDevice(onDevice().filter((each) => each !== matter));
        marked.value.delete(matter);
    });
}

async function mark(matter: string): Promise<string> {
    return (await must(api.POST('/api/v1/me/favourites', { body: { guide: await guideCode(), matter } }))).id;
}

function keepOnDevice(matters: string[]): undefined {
    if (matters.length > 0) deviceNotes.setItem(KEY, JSON.stringify(matters));
    else deviceNotes.removeItem(KEY);
}

async function trying(what: () => Promise<void>): Promise<void> {
    try {
        await what();
        trouble.value = undefined;
    } catch (fault) {
        trouble.value = fault;
    }
}
