package onething.domain.matter;

import java.util.Optional;
import java.util.regex.Pattern;
import onething.domain.bundle.BundleNumber;
import onething.domain.text.Tidy;

/// 办件编号: the number of the bundle and the place of the matter in the guide, as in
/// `JY202611230000017-02`.
public record MatterNumber(BundleNumber bundle, int ordinal) {

    private static final Pattern TYPED = Pattern.compile("(.+)-([0-9]{2})");

    public MatterNumber {
        if (ordinal < 1 || ordinal > 99) {
            throw new IllegalArgumentException("a matter's place in its guide is 1 to 99: " + ordinal);
        }
    }

    /// The number that somebody typed, as [BundleNumber#normal]; empty if it is none.
    public static Optional<MatterNumber> typed(String text) {
        var matcher = TYPED.matcher(Tidy.code(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var bundle = BundleNumber.normal(matcher.group(1));
        int ordinal = Integer.parseInt(matcher.group(2));
        return BundleNumber.isValid(bundle) && ordinal > 0
                ? Optional.of(new MatterNumber(new BundleNumber(bundle), ordinal))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return bundle + "-%02d".formatted(ordinal);
    }
}
