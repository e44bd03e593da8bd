package onething.bootstrap.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import onething.application.port.in.sweep.SweepClocks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// What the service does by itself as time passes.
@Configuration(proxyBeanMethods = false)
class JobWiring {

    /// A separate thread that no other work waits for.
    @Bean(destroyMethod = "dispose")
    Scheduler sweepScheduler() {
        return Schedulers.newSingle("sweep", true);
    }

    @Bean
    ClockSweepJob clockSweep(
            SweepClocks sweepClocks, Scheduler sweepScheduler, MeterRegistry meters, JobProperties properties) {
        return new ClockSweepJob(sweepClocks, properties.interval(), sweepScheduler, meters);
    }
}
