package onething.domain.paper;

import java.util.Optional;
import java.util.regex.Pattern;
import onething.domain.bundle.BundleNumber;
import onething.domain.matter.MatterNumber;
import onething.domain.text.Tidy;

/// 文书编号. A paper of a matter has the matter's number and its place in the trail, as in
/// `JY202611230000017-02-P003`. A paper of the submission has the bundle's number and its place among these papers,
/// as in `JY202611230000017-P001`. So a number needs no counter of its own.
public record PaperNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,4}[0-9]{14}[0-9X](-[0-9]{2})?-P[0-9]{3,6}");
    private static final Pattern TYPED = Pattern.compile("([A-Z]{2,4}[0-9]{14}[0-9X])([0-9]{2})?(P[0-9]{3,6})");

    public PaperNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the number of a paper: " + value);
        }
    }

    /// @param sequence of the event that issues the paper
    public static PaperNumber of(MatterNumber matter, long sequence) {
        return new PaperNumber(matter + "-P%03d".formatted(sequence));
    }

    /// @param place from 1
    public static PaperNumber of(BundleNumber bundle, int place) {
        return new PaperNumber(bundle + "-P%03d".formatted(place));
    }

    /// Whether the submission issued the paper.
    public boolean isOfSubmission() {
        var number = SHAPE.matcher(value);
        return number.matches() && number.group(1) == null;
    }

    /// The number that a person typed or scanned, also without its hyphens; empty if the text is none.
    public static Optional<PaperNumber> read(String typed) {
        var number = TYPED.matcher(Tidy.code(typed).replace("-", ""));
        return number.matches()
                ? Optional.of(new PaperNumber(number.group(1)
                        + Optional.ofNullable(number.group(2))
                                .map(matter -> "-" + matter)
                                .orElse("")
                        + "-" + number.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
