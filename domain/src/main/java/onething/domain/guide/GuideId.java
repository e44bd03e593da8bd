package onething.domain.guide;

import onething.domain.code.GuideCode;

/// One version of a guide. A bundle keeps the version that it began with.
///
/// @param version 1 and up
public record GuideId(GuideCode code, int version) {

    public GuideId {
        if (version < 1) {
            throw new IllegalArgumentException("a guide's versions begin with 1");
        }
    }

    @Override
    public String toString() {
        return code + "@" + version;
    }
}
