package onething.bootstrap.journey.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person at a phone or a desk, signed in or not, who calls the service like any client.
public final class Person {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofMinutes(1)).build();

    private final URI service;
    private final @Nullable String token;

    private Person(URI service, @Nullable String token) {
        this.service = service;
        this.token = token;
    }

    public static Person stranger(URI service) {
        return new Person(service, null);
    }

    public static Person signedIn(URI service, String account) {
        return new Person(service, SigningIn.byPassword(service, account));
    }

    public static Person withToken(URI service, String token) {
        return new Person(service, token);
    }

    Person signedOut() {
        return stranger(service);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer get(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    /// A file, as it was sent.
    public HttpResponse<byte[]> file(String path) {
        return file(request(path));
    }

    /// The file that answers a request at the version that was read.
    public HttpResponse<byte[]> fileOf(String path, String version, String json) {
        return file(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .POST(BodyPublishers.ofString(json)));
    }

    private static HttpResponse<byte[]> file(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /// Creates something, with a new key each time.
    public Answer create(String path, String json) {
        return create(path, json, UUID.randomUUID().toString());
    }

    public Answer create(String path, String json, String key) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    public Answer patch(String path, String version, String json) {
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", version)
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    Answer put(String path, String version, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .PUT(BodyPublishers.ofString(json)));
    }

    /// Changes something at the version that was read.
    public Answer change(String path, String version, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .POST(BodyPublishers.ofString(json)));
    }

    public Answer submit(String bundle, String version, String key) {
        return send(request("/api/v1/bundles/" + bundle + "/submission")
                .header("If-Match", version)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.noBody()));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer delete(String path, String version) {
        return send(request(path).header("If-Match", version).DELETE());
    }

    public Answer upload(String path, String mediaType, String fileName, BodyPublisher content) {
        return send(request(path)
                .header("Content-Type", mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
                .POST(content));
    }

    /// Sends any request of the contract.
    public Answer send(String method, String path, Map<String, String> headers, BodyPublisher body) {
        var request = request(path).method(method, body);
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofMinutes(2));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
