package onething.bootstrap.jobs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// What the jobs run on. A job is a component of this package, or of one below it, that Spring finds.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class JobWiring {

    /// A separate thread that no other work waits for.
    @Bean(destroyMethod = "dispose")
    Scheduler sweepScheduler() {
        return Schedulers.newSingle("sweep", true);
    }
}
