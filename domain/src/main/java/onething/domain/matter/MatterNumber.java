package onething.domain.matter;

import onething.domain.bundle.BundleNumber;

/// 办件编号: the number of the bundle and the place of the matter in the guide, as in
/// `JY202611230000017-02`.
public record MatterNumber(BundleNumber bundle, int ordinal) {

    public MatterNumber {
        if (ordinal < 1 || ordinal > 99) {
            throw new IllegalArgumentException("a matter's place in its guide is 1 to 99: " + ordinal);
        }
    }

    @Override
    public String toString() {
        return bundle + "-%02d".formatted(ordinal);
    }
}
