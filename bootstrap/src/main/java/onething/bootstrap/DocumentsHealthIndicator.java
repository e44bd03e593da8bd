package onething.bootstrap;

import onething.application.port.out.bundle.MaterialCopies;
import onething.application.port.out.bundle.MaterialStore;
import onething.domain.material.FileType;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Whether documents can be stored: the store answers, and there is room for several files of the largest size. It
/// also says whether pictures of HEIC files can be shown; without that, files can still be stored and downloaded.
@Component
class DocumentsHealthIndicator extends AbstractReactiveHealthIndicator {

    private final MaterialStore store;
    private final long room;
    private final MaterialCopies copies;

    DocumentsHealthIndicator(MaterialStore store, MaterialProperties materials, MaterialCopies copies) {
        super("the documents cannot be looked at");
        this.store = store;
        this.room = materials.room();
        this.copies = copies;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        return copies.shows(FileType.HEIC)
                .map(isShown -> isShown ? "shown" : "not shown: heif-convert is not installed")
                .flatMap(heic -> room(builder.withDetail("heic", heic)));
    }

    private Mono<Health> room(Health.Builder builder) {
        return store.state(room).map(state -> switch (state) {
            case READY -> builder.up().build();
            case FULL -> down(builder, "full");
            case NOT_WRITABLE -> down(builder, "not writable");
            case AWAY -> down(builder, "the object storage does not answer, or refuses the service");
        });
    }

    private static Health down(Health.Builder builder, String reason) {
        return builder.down().withDetail("reason", reason).build();
    }
}
