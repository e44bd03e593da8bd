package onething.bootstrap;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Whether documents can be written: the folder exists, and the disk has room for several files of the
/// largest size.
@Component
class DocumentsHealthIndicator extends AbstractReactiveHealthIndicator {

    private static final int FILES_AT_ONCE = 8;

    private final Path folder;
    private final long room;

    DocumentsHealthIndicator(@Value("${onething.documents.directory}") Path folder, MaterialProperties materials) {
        super("the documents cannot be looked at");
        this.folder = folder.toAbsolutePath();
        this.room = materials.limit().toBytes() * FILES_AT_ONCE;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        return Mono.fromCallable(() -> {
                    if (!Files.isWritable(folder)) {
                        return builder.down()
                                .withDetail("reason", "not writable")
                                .build();
                    }
                    var disk = Files.getFileStore(folder);
                    return disk.getUsableSpace() < room
                            ? builder.down().withDetail("reason", "full").build()
                            : builder.up().build();
                })
                .subscribeOn(Schedulers.boundedElastic());
    }
}
