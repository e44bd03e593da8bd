// The main job with the client generated for TypeScript: open a draft, fill it in, hand in the materials,
// submit, and read the matter. Prints the standing.
import { BundlesApi, Configuration, MattersApi } from './index.js';

const [, , service, token, answers] = (globalThis as unknown as { process: { argv: string[] } }).process.argv;
const configuration = new Configuration({ basePath: service, accessToken: token });
const bundles = new BundlesApi(configuration);
const key = () => crypto.randomUUID();

const opened = await bundles.openBundle({
    idempotencyKey: key(),
    bundleRequest: { guide: 'labour-rights', matters: ['inspection-complaint'] },
});
const bundle = opened.id;
const tag = async () => (await bundles.readBundleRaw({ bundle })).raw.headers.get('ETag')!;

await bundles.reviseBundle({ bundle, ifMatch: await tag(), bundlePatch: { answers: JSON.parse(answers) } });
for (const item of (await bundles.readChecklist({ bundle })).items) {
    if (item.origin !== 'handed-in') continue;
    const page = `2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj`;
    const text = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n${page}\n% ${item.material}\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
    await bundles.handInMaterial(
        { bundle, meets: [item.material], body: new Blob([text], { type: 'application/pdf' }) },
        async ({ init }) => ({ headers: { ...init.headers, 'Content-Type': 'application/pdf' } }),
    );
}
const receipt = await bundles.submitBundle({ bundle, ifMatch: await tag(), idempotencyKey: key() });
const matter = await new MattersApi(configuration).readMatter({ matter: receipt.matters[0].id });
console.log(matter.tab);
