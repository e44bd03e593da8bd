package onething.bootstrap;

import java.nio.file.Files;
import java.nio.file.Path;
import onething.application.port.out.bundle.MaterialCopies;
import onething.domain.material.FileType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Whether documents can be written: the folder exists, and the disk has room for several files of the
/// largest size. It also says whether pictures of HEIC files can be shown; without that, files can still be stored
/// and downloaded.
@Component
class DocumentsHealthIndicator extends AbstractReactiveHealthIndicator {

    private static final int FILES_AT_ONCE = 8;

    private final Path folder;
    private final long room;
    private final MaterialCopies copies;

    DocumentsHealthIndicator(
            @Value("${onething.documents.directory}") Path folder,
            MaterialProperties materials,
            MaterialCopies copies) {
        super("the documents cannot be looked at");
        this.folder = folder.toAbsolutePath();
        this.room = materials.limit().toBytes() * FILES_AT_ONCE;
        this.copies = copies;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        return copies.shows(FileType.HEIC)
                .map(isShown -> isShown ? "shown" : "not shown: heif-convert is not installed")
                .flatMap(heic -> room(builder.withDetail("heic", heic)));
    }

    private Mono<Health> room(Health.Builder builder) {
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
