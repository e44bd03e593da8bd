import { type MaybeRefOrGetter, shallowRef, toValue } from 'vue';
import { must } from '@/client/api';
import type { Material, Offer } from '@/client/model';
import { Refused } from '@/client/problem';
import { api } from '../service';

/** What a bundle can take instead of an upload. Where it cannot be read, nothing is offered: an upload is always possible. */
export function useOffers(bundle: MaybeRefOrGetter<string | undefined>) {
    const offers = shallowRef<readonly Offer[]>([]);

    async function load(): Promise<void> {
        const id = toValue(bundle);
        if (!id) return;
        const path = { bundle: id };
        offers.value = await must(api.GET('/api/v1/bundles/{bundle}/offers', { params: { path } })).then(
            ({ items }) => items,
            () => [],
        );
    }

    const offersFor = (codes: readonly string[]) =>
        offers.value.filter((offer) => offer.meets.some((code) => codes.includes(code)));

    return { load, offersFor };
}

/** One of several licences, as the platform describes them. */
export interface LicenceChoice {
    number: string;
    issuer: string;
    issued: string;
}

/** From which licences the person has to choose; none for any other fault. */
export const choicesOf = (fault: unknown): readonly LicenceChoice[] =>
    fault instanceof Refused && fault.kind === 'licence-to-choose' ? (fault.problem.choices as LicenceChoice[]) : [];

/** Reads what is offered, to look at it before it is taken. */
export async function readOffer(bundle: string, { kind, reference }: Offer): Promise<Blob> {
    const path = { bundle, kind, reference };
    return (await must(
        api.GET('/api/v1/bundles/{bundle}/offers/{kind}/{reference}', { params: { path }, parseAs: 'blob' }),
    )) as Blob;
}

/** Takes an offer, with the person's consent. The number says which of several licences is meant. */
export async function takeOffer(bundle: string, { kind, reference }: Offer, number?: string): Promise<Material> {
    const { material } = await must(
        api.POST('/api/v1/bundles/{bundle}/offers', {
            params: { path: { bundle } },
            body: { kind, reference, number, consent: true },
        }),
    );
    return material;
}
