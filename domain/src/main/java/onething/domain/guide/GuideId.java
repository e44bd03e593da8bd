package onething.domain.guide;

import onething.domain.code.GuideCode;

/// One version of a guide. A bundle keeps the version with which it was opened.
///
/// @param version 1 or more
public record GuideId(GuideCode code, int version) {

    public GuideId {
        if (version < 1) {
            throw new IllegalArgumentException("the versions of a guide start with 1");
        }
    }

    @Override
    public String toString() {
        return code + "@" + version;
    }
}
