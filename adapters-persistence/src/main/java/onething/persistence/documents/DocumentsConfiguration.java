package onething.persistence.documents;

import java.time.Clock;
import onething.application.port.out.MaterialStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Contents are kept on the file system.
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    private static final int QUEUED = 10_000;

    @Bean(destroyMethod = "dispose")
    Scheduler documentsScheduler(DocumentsProperties properties) {
        return Schedulers.newBoundedElastic(properties.threads(), QUEUED, "documents");
    }

    @Bean
    MaterialStore materialStore(DocumentsProperties properties, Scheduler documentsScheduler, Clock clock) {
        return new FileSystemMaterialStore(
                new ContentFolder(properties.directory(), clock.instant()), new ContentTypes(), documentsScheduler);
    }
}
