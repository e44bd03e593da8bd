package onething.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import onething.domain.status.FunctionState;
import onething.domain.status.ServiceFunction;
import onething.domain.status.ServiceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class StatusControllerTest {

    private static final Instant AT = Instant.parse("2026-11-30T01:00:00Z");

    @Test
    void theAnswerMayBeSharedForTenSecondsAndSaysWhatIsPossibleInstead() {
        client(FunctionState.DOWN)
                .get()
                .uri("/api/v1/status")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=10, public")
                .expectBody()
                .jsonPath("$.functions.length()")
                .isEqualTo(ServiceFunction.values().length)
                .jsonPath("$.functions[0].function")
                .isEqualTo("face-sign-in")
                .jsonPath("$.functions[0].state")
                .isEqualTo("down")
                .jsonPath("$.functions[0].instead")
                .isEqualTo("可以改用账号密码登录；没有账号的，可以过几分钟再试，或到窗口办理。");
    }

    @ParameterizedTest
    @EnumSource
    void whatWorksNeedsNoOtherWayAndWhatDoesNotHasOne(ServiceFunction function) {
        assertThat(StatusText.of(function, FunctionState.WORKS).instead()).isEmpty();
        for (var state : new FunctionState[] {FunctionState.UNSTEADY, FunctionState.DELAYED, FunctionState.DOWN}) {
            assertThat(StatusText.of(function, state).instead())
                    .as(state.wireName())
                    .isPresent();
        }
    }

    private static WebTestClient client(FunctionState state) {
        var functions = Arrays.stream(ServiceFunction.values()).collect(Collectors.toMap(each -> each, _ -> state));
        return WebTestClient.bindToController(new StatusController(() -> Mono.just(new ServiceStatus(AT, functions))))
                .configureClient()
                .responseTimeout(Duration.ofMinutes(1))
                .build();
    }
}
