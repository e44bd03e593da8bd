package onething.bootstrap.journey.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import onething.application.port.in.token.CheckSession;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Mono;

/// A clock that a test moves: the real time plus the simulated time. The service's tokens are still checked by the
/// real time, so they must not end before it.
public final class PassingTime extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock real = Clock.system(ZONE);
    private volatile Duration passed = Duration.ZERO;

    public void comesTo(Instant then) {
        passed = Duration.between(real.instant(), then);
    }

    public void comesTo(LocalDateTime then) {
        comesTo(then.atZone(ZONE).toInstant());
    }

    @Override
    public Instant instant() {
        return real.instant().plus(passed);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("days are counted in " + ZONE);
    }

    /// Gives the service this clock.
    @TestConfiguration
    public static class Wiring {

        @Bean
        @Primary
        PassingTime passingTime() {
            return new PassingTime();
        }

        /// The simulated clock would end every sign-in after some days.
        @Bean
        @Primary
        CheckSession signInsThatDoNotEnd() {
            return _ -> Mono.just(true);
        }
    }
}
