package onething.domain.paper;

import onething.domain.code.WireNamed;

/// Why a paper could not be sealed. It is tried again after each of them.
public enum SealObstacle implements WireNamed {
    /// No platform of seals is set up.
    OFF("off"),
    /// The platform cannot be reached, or takes too long.
    UNREACHABLE("unreachable"),
    /// The platform refuses to seal.
    REFUSED("refused"),
    /// The platform has no seal of the office.
    NO_SEAL("no-seal"),
    /// What the platform gave is not a seal of this paper.
    UNUSABLE("unusable"),
    /// The service failed.
    FAULT("fault");

    private final String wireName;

    SealObstacle(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
