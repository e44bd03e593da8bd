package onething.web.transparency;

import java.util.Optional;
import java.util.UUID;
import onething.domain.trail.Trail.Flaw;

record TrailVerificationView(
        boolean sound, long events, long heads, Optional<FlawView> flaw, Optional<Long> differing) {

    record FlawView(UUID matter, long sequence, String kind) {

        /// The kinds of the contract, in its words.
        static String spelt(Flaw.Kind kind) {
            return switch (kind) {
                case ANOTHER_MATTER -> "another-matter";
                case OUT_OF_SEQUENCE -> "out-of-sequence";
                case CHAIN_BROKEN -> "chain-broken";
                case CHANGED -> "changed";
                case ERASED_UNTOLD -> "erased-untold";
            };
        }
    }
}
