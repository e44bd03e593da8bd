package onething.bootstrap;

import io.micrometer.core.instrument.MeterRegistry;
import onething.application.port.in.sweep.SweepClocks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// What the service sees to by itself, as time passes.
@Configuration(proxyBeanMethods = false)
class SweepWiring {

    /// A thread of its own, that nothing else waits for.
    @Bean(destroyMethod = "dispose")
    Scheduler sweepScheduler() {
        return Schedulers.newSingle("sweep", true);
    }

    @Bean
    ClockSweep clockSweep(
            SweepClocks sweepClocks, Scheduler sweepScheduler, MeterRegistry meters, SweepProperties properties) {
        return new ClockSweep(sweepClocks, properties.interval(), sweepScheduler, meters);
    }
}
