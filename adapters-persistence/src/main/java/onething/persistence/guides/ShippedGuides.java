package onething.persistence.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.guide.check.VersionsCheck;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.domain.release.GuideVersions;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The guides that ship as files: on the class path under `guides/`, and in configured directories. All are read
/// and checked at the start, so no request waits for a file.
public final class ShippedGuides {

    private static final String ON_THE_CLASS_PATH = "classpath*:guides/*/bundle.yaml";

    private ShippedGuides() {}

    /// Each without a fault.
    ///
    /// @param directories directories with further guides, one folder each
    /// @throws onething.domain.refusal.Refused for `GuideBroken`, with every fault of every guide and its
    ///   place
    public static List<ReadGuide> read(Path... directories) {
        var bundles = new ArrayList<>(find(ON_THE_CLASS_PATH));
        Arrays.stream(directories).forEach(directory -> bundles.addAll(bundlesIn(directory)));
        return of(bundles);
    }

    /// The guides of a directory that has one folder for each.
    static List<Resource> bundlesIn(Path directory) {
        return find(directory.toAbsolutePath().toUri() + "*/bundle.yaml");
    }

    static List<ReadGuide> of(List<Resource> bundles) {
        var guides = new LinkedHashMap<GuideId, BundleGuide>();
        var faults = new ArrayList<Fault>();
        var read = new ArrayList<ReadGuide>();
        for (var bundle : bundles) {
            var outcome = GuideReader.read(bundle, folderOf(bundle));
            faults.addAll(outcome.report().faults());
            read.add(outcome);
            outcome.report()
                    .guide()
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
        return List.copyOf(read);
    }

    private static List<Resource> find(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(ShippedGuides::folderOf))
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
