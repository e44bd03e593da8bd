import type { Dossier, Guide } from '@/client/model';

/** The titles of a matter's materials and fields. */
export interface Labels {
    material: (code: string) => string;
    field: (path: string) => string;
}

export function labelsOf(guide: Guide | undefined, form: Dossier['form']): Labels {
    const labels = new Map(form.flatMap((section) => section.fields).map((field) => [field.path, field.label]));
    return {
        material: (code) => guide?.materials.find((type) => type.code === code)?.title ?? code,
        field: (path) => labels.get(path) ?? path,
    };
}
