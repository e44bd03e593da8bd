import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import onething.client.ApiClient;
import onething.client.api.BundlesApi;
import onething.client.api.MattersApi;
import onething.client.model.BundlePatch;
import onething.client.model.BundleRequest;

/// The main job with the client generated for Java: open a draft, fill it in, hand in the materials,
/// submit, and read the matter.
public final class MainJob {

    private MainJob() {}

    /// @return the standing of the matter
    public static String run(String service, String token, String answers) throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(service);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        var bundles = new BundlesApi(client);

        var bundle = bundles.openBundle(
                UUID.randomUUID().toString(),
                new BundleRequest().guide("labour-rights").addMattersItem("inspection-complaint"));
        var id = bundle.getId();
        var mapper = client.getObjectMapper();
        var patch = mapper.readValue("{\"answers\":" + answers + "}", BundlePatch.class);
        bundles.reviseBundle(tag(bundles, id), id, patch);
        for (var item : bundles.readChecklist(id, null).getItems()) {
            if (item.getOrigin().toString().equals("handed-in")) {
                handIn(client, token, id, item.getMaterial());
            }
        }
        var receipt =
                bundles.submitBundle(id, tag(bundles, id), UUID.randomUUID().toString());
        return new MattersApi(client)
                .readMatter(receipt.getMatters().getFirst().getId(), null)
                .getTab()
                .toString();
    }

    private static String tag(BundlesApi bundles, UUID id) throws Exception {
        return bundles.readBundleWithHttpInfo(id, null).getHeaders().get("etag").getFirst();
    }

    /// The generator's native library writes a file as JSON (of its path), so this sends the file with
    /// the HTTP client below it.
    private static void handIn(ApiClient client, String token, UUID bundle, String material) throws Exception {
        var file =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n% " + material
                        + "\ntrailer<</Root 1 0 R>>\n%%EOF\n";
        var request = HttpRequest.newBuilder(
                        URI.create(client.getBaseUri() + "/api/v1/bundles/" + bundle + "/materials?meets=" + material))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/pdf")
                .POST(HttpRequest.BodyPublishers.ofString(file))
                .build();
        var answer = client.getHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
    }
}
