package onething.persistence.guides;

import java.nio.file.Path;
import onething.application.port.out.Guides;

/// The guides that ship with the service, for tests in other packages.
public final class PublishedGuides {

    private static final Guides GUIDES = YamlGuides.read();

    private PublishedGuides() {}

    public static Guides guides() {
        return GUIDES;
    }

    /// The guides of a directory that has one folder for each version.
    public static Guides in(Path directory) {
        return YamlGuides.of(YamlGuides.bundlesIn(directory));
    }
}
