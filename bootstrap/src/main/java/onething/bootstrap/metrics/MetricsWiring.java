package onething.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import onething.bootstrap.security.SecurityLog;
import onething.web.problem.ProblemKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What counts beside the components of this package.
@Configuration(proxyBeanMethods = false)
class MetricsWiring {

    @Bean
    static CountedUseCases countedUseCases(ObjectProvider<MeterRegistry> meters, ObjectProvider<SecurityLog> log) {
        return new CountedUseCases(meters, log);
    }

    @Bean
    ProblemMeter problemMeter(MeterRegistry meters) {
        return new ProblemMeter(meters);
    }

    /// These series exist from the start, so that their first event is an increase.
    @Bean
    MeterBinder seriesFromTheStart() {
        return meters -> {
            meters.counter("onething.submissions");
            meters.counter("onething.uploads", "outcome", "accepted");
            meters.counter("onething.sign.ins", "way", "password", "outcome", "signed-in");
            meters.counter("onething.problems", "type", ProblemKind.FAULT.word());
            meters.counter("onething.trail.verifications", "outcome", "sound");
            meters.counter("onething.trail.verifications", "outcome", "flawed");
        };
    }
}
