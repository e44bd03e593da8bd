package onething.persistence.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onething.application.port.out.GuideChecks;
import onething.application.port.out.Guides;
import onething.domain.code.GuideCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.guide.GuideReport;
import onething.domain.guide.check.VersionsCheck;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.domain.release.GuideVersions;
import onething.domain.text.Verbatim;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// The guides that are published as files: on the class path under `guides/`, and in configured
/// directories.
///
/// All are read and checked at the start, so no request waits for a file.
final class YamlGuides implements Guides, GuideChecks {

    private static final String ON_THE_CLASS_PATH = "classpath*:guides/*/bundle.yaml";

    private final Map<GuideId, BundleGuide> byId = new LinkedHashMap<>();
    private final Map<String, GuideVersions> versions;

    private final List<GuideReport> reports;

    private YamlGuides(Collection<BundleGuide> guides, List<GuideReport> reports) {
        this.reports = List.copyOf(reports);
        guides.forEach(guide -> byId.put(guide.id(), guide));
        versions = GuideVersions.of(guides);
    }

    /// @param directories directories with further guides, one folder each
    /// @throws onething.domain.refusal.Refused for `GuideBroken`, with every fault of every guide and its
    ///   place
    static YamlGuides read(Path... directories) {
        var bundles = new ArrayList<>(find(ON_THE_CLASS_PATH));
        Arrays.stream(directories).forEach(directory -> bundles.addAll(bundlesIn(directory)));
        return of(bundles);
    }

    /// The guides of a directory that has one folder for each.
    static List<Resource> bundlesIn(Path directory) {
        return find(directory.toAbsolutePath().toUri() + "*/bundle.yaml");
    }

    static YamlGuides of(List<Resource> bundles) {
        var guides = new LinkedHashMap<GuideId, BundleGuide>();
        var faults = new ArrayList<Fault>();
        var reports = new ArrayList<GuideReport>();
        for (var bundle : bundles) {
            var outcome = GuideReader.read(bundle, folderOf(bundle));
            faults.addAll(outcome.faults());
            reports.add(outcome);
            outcome.guide()
                    .filter(guide -> guides.putIfAbsent(guide.id(), guide) != null)
                    .ifPresent(twice -> faults.add(new Fault(
                            folderOf(bundle) + "/bundle.yaml:1:1 /version", "duplicate", "已有另一份办事指南：" + twice.id())));
        }
        if (faults.isEmpty()) {
            GuideVersions.of(guides.values())
                    .values()
                    .forEach(versions -> faults.addAll(VersionsCheck.check(versions.all())));
        }
        if (!faults.isEmpty()) {
            throw new Refusal.GuideBroken(faults).refused();
        }
        return new YamlGuides(guides.values(), reports);
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
        return Mono.justOrEmpty(byId.get(id))
                .switchIfEmpty(
                        Mono.error(() -> new IllegalStateException("no guide " + id + " has ever been published")));
    }

    @Override
    public Flux<GuideReport> published() {
        return Flux.fromIterable(reports);
    }

    /// Runs off the event loop, because an uploaded guide may be long.
    @Override
    public Mono<GuideReport> check(Map<String, Verbatim> files) {
        return Mono.fromCallable(() -> GuideReader.read(UploadedGuide.bundleOf(written(files)), "guide"))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static Map<String, String> written(Map<String, Verbatim> files) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().value()));
    }

    private static List<Resource> find(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(YamlGuides::folderOf))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folderOf(Resource bundle) {
        try {
            var segments = bundle.getURL().getPath().split("/");
            return segments[segments.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
