package onething.domain.upload;

import java.util.Arrays;
import java.util.Optional;

/// The checksum of a piece of an upload, as its sender computed it.
///
/// @param algorithm as the JDK names it
public record Checksum(Algorithm algorithm, byte[] value) {

    public Checksum {
        value = value.clone();
    }

    @Override
    public byte[] value() {
        return value.clone();
    }

    public boolean matches(byte[] computed) {
        return Arrays.equals(value, computed);
    }

    /// The algorithms, by their names in the tus protocol and in the JDK.
    public enum Algorithm {
        SHA_256("sha256", "SHA-256"),
        SHA_1("sha1", "SHA-1");

        private final String wire;
        private final String jdk;

        Algorithm(String wire, String jdk) {
            this.wire = wire;
            this.jdk = jdk;
        }

        public String wire() {
            return wire;
        }

        public String jdk() {
            return jdk;
        }

        public static Optional<Algorithm> of(String wire) {
            return Arrays.stream(values())
                    .filter(each -> each.wire.equals(wire))
                    .findFirst();
        }
    }
}
