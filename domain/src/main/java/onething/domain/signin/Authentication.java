package onething.domain.signin;

import java.time.Instant;
import java.util.List;
import onething.domain.code.WireNamed;

/// When and by what a person proved who they are. It holds for all tokens that follow from the sign-in.
public record Authentication(Instant at, Method by) {

    /// The wire name is the token's `amr` (RFC 8176), its values joined by a hyphen; those of `PROVIDER` and
    /// `DEVICE` are our own.
    public enum Method implements WireNamed {
        PASSWORD("pwd"),
        /// The password, and a code of the second factor.
        PASSWORD_AND_CODE("pwd-otp"),
        /// The password, and a passkey, which proves that the person has its private key.
        PASSWORD_AND_PASSKEY("pwd-pop"),
        /// 粤信签 has compared the face.
        FACE("face"),
        /// The account of 粤信签 with its real-name check.
        PROVIDER("provider"),
        /// Another device of the person let this one in.
        DEVICE("device");

        private final String wireName;

        Method(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }

        /// Whether 粤信签 vouched for the person, so that the proof does not rest on the password.
        public boolean isThroughProvider() {
            return this == FACE || this == PROVIDER;
        }

        /// The values of the token's `amr`.
        public List<String> amr() {
            return List.of(wireName.split("-"));
        }
    }
}
