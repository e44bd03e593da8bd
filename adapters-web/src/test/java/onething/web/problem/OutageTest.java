package onething.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import onething.application.port.Unavailable;
import onething.application.port.Unavailable.What;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.server.ServerWebExchange;

class OutageTest {

    private final ServerWebExchange request = MockServerWebExchange.from(MockServerHttpRequest.get("/"));

    @ParameterizedTest
    @EnumSource(What.class)
    void anOutageIsReportedWithTheTimeToTryAgain(What what) {
        var problem =
                Problems.of(new Unavailable(what, Duration.ofSeconds(7), "away", new IllegalStateException()), request);

        assertThat(problem.kind())
                .isEqualTo(
                        switch (what) {
                            case DATABASE, DOCUMENTS -> ProblemKind.UNAVAILABLE;
                            case STORAGE -> ProblemKind.STORAGE_FULL;
                            case SCANNER -> ProblemKind.SCANNER_UNAVAILABLE;
                            case LICENCES -> ProblemKind.LICENCES_UNAVAILABLE;
                            case BUSINESS_LICENCES -> ProblemKind.BUSINESS_LICENCES_UNAVAILABLE;
                            case IDENTITY_PROVIDER -> ProblemKind.PROVIDER_UNAVAILABLE;
                        });
        assertThat(problem.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("7");
    }

    /// A failure to read the keys signs no one out.
    @ParameterizedTest
    @EnumSource(What.class)
    void aTokenThatCannotBeCheckedIsNotARefusedToken(What what) {
        var away = new Unavailable(what, Duration.ofSeconds(7), "away", new IllegalStateException());
        var error = new AuthenticationServiceException("no", new JwtException("no", away));

        assertThat(Problems.of(error, request).kind().status().is5xxServerError())
                .isTrue();
        assertThat(Problems.of(new AuthenticationServiceException("no"), request)
                        .kind())
                .isEqualTo(ProblemKind.UNAVAILABLE);
    }
}
