package onething.persistence.guides;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onething.application.port.out.Guides;
import onething.domain.code.GuideCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.guide.GuideReport;
import onething.domain.release.GuideVersions;
import org.springframework.core.io.Resource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The guides that ship with the service, for tests without a database.
public final class PublishedGuides implements Guides {

    private final List<ReadGuide> read;
    private final Map<String, GuideVersions> versions;

    private PublishedGuides(List<ReadGuide> read) {
        this.read = read;
        this.versions = GuideVersions.of(
                read.stream().map(each -> each.report().guide().orElseThrow()).toList());
    }

    public static Guides guides() {
        return Shipped.GUIDES;
    }

    /// The guides of a directory that has one folder for each version.
    public static PublishedGuides in(Path directory) {
        return of(ShippedGuides.bundlesIn(directory));
    }

    static PublishedGuides read(Path... directories) {
        return new PublishedGuides(ShippedGuides.read(directories));
    }

    static PublishedGuides of(List<Resource> bundles) {
        return new PublishedGuides(ShippedGuides.of(bundles));
    }

    public List<ReadGuide> asRead() {
        return read;
    }

    Flux<GuideReport> published() {
        return Flux.fromIterable(read).map(ReadGuide::report);
    }

    @Override
    public Flux<GuideVersions> all() {
        return Flux.fromIterable(versions.values());
    }

    @Override
    public Mono<GuideVersions> find(GuideCode code) {
        return Mono.justOrEmpty(versions.get(code.value()));
    }

    @Override
    public Mono<BundleGuide> get(GuideId id) {
        return find(id.code()).flatMap(guide -> Mono.justOrEmpty(guide.version(id.version())));
    }

    /// Read once for all tests.
    private static final class Shipped {

        private static final Guides GUIDES = read();
    }
}
