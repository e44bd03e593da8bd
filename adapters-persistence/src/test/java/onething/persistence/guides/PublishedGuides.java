package onething.persistence.guides;

import onething.application.port.out.Guides;

/// The guides that ship with the service, for tests in other packages.
public final class PublishedGuides {

    private static final Guides GUIDES = YamlGuides.read();

    private PublishedGuides() {}

    public static Guides guides() {
        return GUIDES;
    }
}
