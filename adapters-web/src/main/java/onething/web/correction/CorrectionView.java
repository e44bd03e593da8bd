package onething.web.correction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A correction, with the stored value and the right one in words.
public record CorrectionView(
        UUID id,
        UUID bundle,
        UUID matter,
        String number,
        String title,
        CorrectedField field,
        Optional<String> kept,
        String wanted,
        String reason,
        Instant asked,
        String state,
        Optional<RulingView> ruling) {

    public record CorrectedField(String path, String label) {}

    /// `by` names the capacity of the person who decided, never the person.
    public record RulingView(String by, String reason, Instant at) {}
}
