package onething.identity.vault;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import onething.application.port.out.encryption.KeyWrapping;
import onething.application.port.out.encryption.WrappingFailed;
import onething.identity.outbound.OutboundHttp;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// The secrets engine Transit over HTTP: `decrypt`, `encrypt`, `rewrap` and `datakey/wrapped` of one key. It is
/// asked at the start and by commands only, so each use reads the file with the credentials and signs in again, and
/// no token is kept.
final class VaultTransit implements KeyWrapping {

    private static final String LOGIN = "auth/approle/login";
    private static final int LONGEST_REASON = 200;

    private final WebClient vault;
    private final VaultProperties properties;

    VaultTransit(URI address, VaultProperties properties, WebClient.Builder web) {
        this.vault = OutboundHttp.client(web, address, properties.connecting())
                .defaultHeader("X-Vault-Request", "true")
                .build();
        this.properties = properties;
    }

    @Override
    public Mono<String> newKey(int bytes) {
        return token().flatMap(token -> asked(token, "datakey/wrapped", Map.of("bits", bytes * Byte.SIZE)))
                .map(VaultTransit::ciphertext);
    }

    @Override
    public Mono<String> wrap(byte[] key) {
        return token().flatMap(token -> asked(
                        token,
                        "encrypt",
                        Map.of("plaintext", Base64.getEncoder().encodeToString(key))))
                .map(VaultTransit::ciphertext);
    }

    @Override
    public Mono<List<byte[]>> unwrap(List<String> wrapped) {
        return token().flatMap(token -> Flux.fromIterable(wrapped)
                .concatMap(each -> asked(token, "decrypt", Map.of("ciphertext", each)))
                .map(VaultTransit::plaintext)
                .collectList());
    }

    @Override
    public Mono<String> rewrap(String wrapped) {
        return token().flatMap(token -> asked(token, "rewrap", Map.of("ciphertext", wrapped)))
                .map(VaultTransit::ciphertext);
    }

    private Mono<Answer> asked(String token, String what, Map<String, Object> body) {
        return answer("%s/%s/%s".formatted(properties.mount(), what, properties.key()), token, body);
    }

    private Mono<String> token() {
        return properties.roleId().isBlank()
                ? secret("onething.vault.token-file", properties.tokenFile())
                : secret("onething.vault.secret-id-file", properties.secretIdFile())
                        .flatMap(id -> answer(LOGIN, "", Map.of("role_id", properties.roleId(), "secret_id", id)))
                        .map(answer -> Optional.ofNullable(answer.auth())
                                .map(Auth::token)
                                .filter(token -> !token.isBlank())
                                .orElseThrow(() -> lasting("the answer to a sign-in has no token")));
    }

    private Mono<Answer> answer(String path, String token, Map<String, Object> body) {
        return vault.post()
                .uri(uri -> uri.pathSegment("v1").pathSegment(path.split("/")).build())
                .headers(headers -> {
                    if (!token.isEmpty()) {
                        headers.set("X-Vault-Token", token);
                    }
                    if (!properties.namespace().isBlank()) {
                        headers.set("X-Vault-Namespace", properties.namespace());
                    }
                })
                .bodyValue(body)
                .exchangeToMono(response -> read(path, response))
                .timeout(properties.patience())
                .onErrorMap(failure -> !(failure instanceof WrappingFailed), failure -> silent(path, failure));
    }

    private static Mono<Answer> read(String path, ClientResponse response) {
        return response.statusCode().is2xxSuccessful()
                ? response.bodyToMono(Answer.class).switchIfEmpty(Mono.error(() -> lasting(path + " has no answer")))
                : response.bodyToMono(Faults.class)
                        .onErrorReturn(Exception.class, Faults.NONE)
                        .defaultIfEmpty(Faults.NONE)
                        .flatMap(faults ->
                                Mono.error(refused(path, response.statusCode().value(), faults)));
    }

    /// 503 is also the status of a sealed Vault, which somebody may unseal meanwhile.
    private static WrappingFailed refused(String path, int status, Faults faults) {
        var reason = faults.reason();
        return new WrappingFailed(
                "Vault answered %d to %s%s".formatted(status, path, reason.isEmpty() ? "" : ": " + reason),
                status == 429 || status >= 500);
    }

    private static WrappingFailed silent(String path, Throwable failure) {
        return new WrappingFailed(
                "Vault gave no usable answer to %s: %s".formatted(path, OutboundHttp.kindOf(failure)),
                failure instanceof TimeoutException || failure instanceof WebClientRequestException);
    }

    private static WrappingFailed lasting(String reason) {
        return new WrappingFailed("Vault gave no usable answer: " + reason, false);
    }

    private static String ciphertext(Answer answer) {
        return Optional.ofNullable(answer.data())
                .map(Data::ciphertext)
                .filter(found -> !found.isBlank())
                .orElseThrow(() -> lasting("it has no ciphertext"));
    }

    private static byte[] plaintext(Answer answer) {
        var found = Optional.ofNullable(answer.data())
                .map(Data::plaintext)
                .orElseThrow(() -> lasting("it has no plaintext"));
        try {
            return Base64.getDecoder().decode(found);
        } catch (IllegalArgumentException _) {
            throw lasting("the plaintext is not in base64");
        }
    }

    /// Files are read on a thread that may wait.
    private static Mono<String> secret(String setting, @Nullable Path file) {
        if (file == null) {
            return Mono.error(() -> new WrappingFailed(setting + " is not set", false));
        }
        return Mono.fromCallable(() -> Files.readString(file).strip())
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(
                        IOException.class,
                        _ -> new WrappingFailed("%s: cannot read %s".formatted(setting, file), false))
                .filter(secret -> !secret.isEmpty())
                .switchIfEmpty(Mono.error(() -> new WrappingFailed("%s: %s is empty".formatted(setting, file), false)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(@Nullable Data data, @Nullable Auth auth) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(@Nullable String ciphertext, @Nullable String plaintext) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Auth(@JsonProperty("client_token") @Nullable String token) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Faults(@Nullable List<String> errors) {

        static final Faults NONE = new Faults(List.of());

        /// In one line, because it goes to a console.
        String reason() {
            var all = errors == null ? "" : String.join("; ", errors);
            var line = all.replaceAll("\\p{Cntrl}+", " ").strip();
            return line.substring(0, Math.min(line.length(), LONGEST_REASON));
        }
    }
}
