import type { Dossier, Guide } from '@/client/model';

/** The titles of a matter's materials and fields, and of the reasons of verdicts. */
export interface Labels {
    material: (code: string) => string;
    field: (path: string) => string;
    reason: (code: string) => string;
}

export function labelsOf(guide: Guide | undefined, dossier: Pick<Dossier, 'form' | 'verdictReasons'> | undefined): Labels {
    const labels = new Map((dossier?.form ?? []).flatMap((section) => section.fields).map((field) => [field.path, field.label]));
    return {
        material: (code) => guide?.materials.find((type) => type.code === code)?.title ?? code,
        field: (path) => labels.get(path) ?? path,
        reason: (code) => dossier?.verdictReasons.find((reason) => reason.code === code)?.title ?? '',
    };
}
