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
    /// The certificate that sealed, or made the seal, leads to no root that the operator trusts.
    UNTRUSTED("untrusted"),
    /// No time stamping authority is set up.
    STAMPS_OFF("stamps-off"),
    /// The time stamping authority cannot be reached, or takes too long.
    STAMPS_UNREACHABLE("stamps-unreachable"),
    /// The time stamping authority refuses to stamp.
    STAMP_REFUSED("stamp-refused"),
    /// What the time stamping authority gave is not a time stamp of this signature.
    STAMP_UNUSABLE("stamp-unusable"),
    /// The certificate of the time stamp leads to no root that the operator trusts.
    STAMP_UNTRUSTED("stamp-untrusted"),
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
