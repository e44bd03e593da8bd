package onething.domain.trail;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import onething.domain.text.Sha256;

/// Gives the events of one step their salts, from a random seed that is drawn for the step and stored nowhere. A
/// salt that was erased can therefore not be made again, and each event of the step has another one.
public final class Salts {

    /// For a step that records nothing, such as reading.
    public static final Salts NONE = new Salts(Optional.empty());

    private final Optional<String> seed;

    private Salts(Optional<String> seed) {
        this.seed = seed;
    }

    /// @param seed at least 32 random bytes as text, used for one step only
    public static Salts from(String seed) {
        return new Salts(Optional.of(seed));
    }

    /// The salt of an event, 64 lower-case hexadecimal digits.
    ///
    /// @throws IllegalStateException if the step should have recorded nothing
    String of(UUID matter, long sequence) {
        var drawn = seed.orElseThrow(() -> new IllegalStateException("a step that records a note needs a seed"));
        return HexFormat.of().formatHex(Sha256.of(drawn + "\n" + matter + "\n" + sequence));
    }

    /// Without the seed, so that no log line reveals it.
    @Override
    public String toString() {
        return "Salts[…]";
    }
}
