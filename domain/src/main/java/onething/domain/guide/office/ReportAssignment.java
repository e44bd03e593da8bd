package onething.domain.guide.office;

import onething.domain.code.WireNamed;

/// The rule by which an office assigns reports (举报). The head can always reassign.
public enum ReportAssignment implements WireNamed {
    /// The head assigns each report.
    HEAD("head"),
    /// A new report goes to the marked officer who has the fewest open matters. Without a marked officer it
    /// waits for the head.
    LEAST_LOADED("least-loaded");

    private final String wireName;

    ReportAssignment(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
