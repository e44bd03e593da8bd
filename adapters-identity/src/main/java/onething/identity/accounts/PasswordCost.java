package onething.identity.accounts;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What it costs to hash a password, and so to guess one. It is no setting: [#STANDARD] holds wherever no
/// bean says otherwise. A hash names its own cost, so one of another cost can still be checked.
public enum PasswordCost {

    /// 19 MiB and two passes: the least that the OWASP Password Storage Cheat Sheet recommends for Argon2id.
    STANDARD(19 * 1024, 2),

    /// 64 KiB and one pass, for passwords that are public anyway. The sample people of local mode have one.
    LIGHT(64, 1);

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    private final int kibibytes;
    private final int passes;

    PasswordCost(int kibibytes, int passes) {
        this.kibibytes = kibibytes;
        this.passes = passes;
    }

    PasswordEncoder encoder() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, kibibytes, passes);
    }
}
