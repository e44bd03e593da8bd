package onething.bootstrap;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.sealing.ResealColumns;
import onething.application.port.in.sealing.ResealColumns.Resealed;
import onething.application.port.out.sealing.SealedColumns;
import onething.application.service.sealing.ResealColumnsService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Seals again every hour what older keys sealed, while there are any on the ring. The hour in which it says nothing more, they
/// can be taken away.
@Configuration(proxyBeanMethods = false)
class Resealing {

    @Bean
    ResealColumns resealColumns(SealedColumns columns) {
        return new ResealColumnsService(columns);
    }

    @Component
    static class Hourly {

        private static final Logger LOG = LoggerFactory.getLogger(Hourly.class);

        private final ResealColumns resealColumns;

        Hourly(ResealColumns resealColumns) {
            this.resealColumns = resealColumns;
        }

        @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
        Mono<Resealed> reseal() {
            return resealColumns.reseal().doOnNext(done -> {
                if (done.again() > 0) {
                    LOG.info("{} values were sealed or marked again with the current keys", done.again());
                }
                if (done.bound() > 0) {
                    LOG.info(
                            "{} accounts have not been signed in to by password for so long that they need the older index keys",
                            done.bound());
                }
            });
        }
    }
}
