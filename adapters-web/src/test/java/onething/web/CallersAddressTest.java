package onething.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

public class CallersAddressTest {

    /// The address behind these proxies.
    public static CallersAddress behind(String... proxies) {
        return new CallersAddress(new ProxyProperties(List.of(proxies)));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "203.0.113.1 | -                          | 203.0.113.1 | a caller without a proxy has its own address",
                "203.0.113.1 | 198.51.100.7               | 203.0.113.1 | what a stranger says of themselves is not believed",
                "10.0.0.5    | 198.51.100.7               | 198.51.100.7 | what our proxy says is",
                "10.0.0.5    | 127.0.0.1, 198.51.100.7    | 198.51.100.7 | what came before the proxy wrote is the caller's own",
                "10.0.0.5    | 198.51.100.7, 10.1.2.3     | 198.51.100.7 | two proxies of ours",
                "10.0.0.5    | evil.example               | 10.0.0.5 | a name is not looked up",
                "10.0.0.5    | 2001:db8::7                | 2001:db8::7 | the new addresses",
                "192.0.2.9   | 198.51.100.7               | 198.51.100.7 | a proxy by its very address",
            })
    void theCallersAddressComesFromOurOwnProxies(String remote, String forwarded, String caller, String why)
            throws Exception {
        var request = MockServerHttpRequest.get("/").remoteAddress(new InetSocketAddress(remote, 40_000));
        if (forwarded != null) {
            request.header("X-Forwarded-For", forwarded);
        }

        assertThat(behind("10.0.0.0/8", "192.0.2.9").of(MockServerWebExchange.from(request)))
                .as(why)
                .contains(InetAddress.ofLiteral(caller));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "203.0.113.1 | -            | false | plain HTTP",
                "203.0.113.1 | https        | false | what a stranger says of the way is not believed",
                "10.0.0.5    | https        | true  | what our proxy says is",
                "10.0.0.5    | https, http  | false | it is the last that our proxy wrote",
                "10.0.0.5    | http         | false | our proxy was asked in the clear",
            })
    void theConnectionIsEncryptedIfOurOwnProxySaysSo(String remote, String forwarded, boolean secure, String why) {
        var request = MockServerHttpRequest.get("/").remoteAddress(new InetSocketAddress(remote, 40_000));
        if (forwarded != null) {
            request.header("X-Forwarded-Proto", forwarded);
        }

        assertThat(behind("10.0.0.0/8").isSecure(MockServerWebExchange.from(request)))
                .as(why)
                .isEqualTo(secure);
    }
}
