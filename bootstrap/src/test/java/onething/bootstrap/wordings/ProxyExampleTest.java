package onething.bootstrap.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.bootstrap.BesideOthers;
import org.junit.jupiter.api.Test;

/// What the example of a proxy promises for all connections from outside.
@BesideOthers
class ProxyExampleTest {

    private static final Pattern SERVER = Pattern.compile("(?ms)^server \\{.*?^}");

    @Test
    void onlyPagesAreLedToTls() throws IOException {
        var plain = servers().getFirst();

        assertThat(plain).contains("listen 80;").doesNotContain("proxy_pass");
        var api = Pattern.compile(after(plain, "location ~ "));
        assertThat(List.of("/api/v1/guides", "/oauth2/token", "/.well-known/openid-configuration"))
                .allMatch(path -> api.matcher(path).find());
        assertThat(List.of("/", "/login", "/apply/0198", "/desk"))
                .noneMatch(path -> api.matcher(path).find());
        assertThat(plain).containsPattern("(?s)location ~ [^{]+\\{\\s+return 403;");
    }

    @Test
    void onlyStrongTlsIsOffered() throws IOException {
        var encrypted = servers().getLast();

        assertThat(after(encrypted, "ssl_protocols ")).isEqualTo("TLSv1.2 TLSv1.3");
        assertThat(Stream.of(after(encrypted, "ssl_ciphers ").split(":")))
                .hasSizeGreaterThan(3)
                .allMatch(cipher ->
                        cipher.matches("ECDHE-(ECDSA|RSA)-(AES256-GCM-SHA384|AES128-GCM-SHA256|CHACHA20-POLY1305)"))
                .first()
                .asString()
                .contains("AES256");
        assertThat(after(encrypted, "ssl_prefer_server_ciphers ")).isEqualTo("on");
    }

    @Test
    void everyAnswerOverTlsAsksToStayThere() throws IOException {
        var encrypted = servers().getLast();

        assertThat(after(encrypted, "add_header Strict-Transport-Security "))
                .isEqualTo("\"max-age=31536000; includeSubDomains\" always");
        assertThat(encrypted)
                .as("a location with headers of its own would lose those of the server")
                .containsOnlyOnce("add_header")
                .contains("proxy_hide_header Strict-Transport-Security;");
    }

    @Test
    void nothingIsKeptByTheProxy() throws IOException {
        assertThat(Files.readString(Path.of("deploy/proxy/nginx.conf"))).doesNotContain("proxy_cache", "proxy_store");
    }

    /// The service itself speaks plain HTTP.
    @Test
    void nobodyElseReachesTheServiceOfTheExample() throws IOException {
        assertThat(Files.readString(Path.of("deploy/application.yaml"))).contains("\n  address: 127.0.0.1\n");
        assertThat(Files.readString(Path.of("deploy/proxy/nginx.conf"))).contains("server 127.0.0.1:8080;");
    }

    private static List<String> servers() throws IOException {
        var servers = SERVER.matcher(Files.readString(Path.of("deploy/proxy/nginx.conf")))
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(servers).hasSize(2);
        return servers;
    }

    /// What follows a directive in its line.
    private static String after(String server, String directive) {
        var found = Pattern.compile("(?m)^ *" + Pattern.quote(directive) + "(.*?);? ?\\{?$")
                .matcher(server);
        assertThat(found.find()).as(directive).isTrue();
        return found.group(1);
    }
}
