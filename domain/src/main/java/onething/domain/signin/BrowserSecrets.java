package onething.domain.signin;

import java.util.List;

/// What a browser's cookies hold: one secret for each sign-in that it has begun lately, so that two
/// tabs can sign in
/// side by side.
public record BrowserSecrets(List<Secret> held) {

    public BrowserSecrets {
        held = List.copyOf(held);
    }

    public static BrowserSecrets of(Secret... held) {
        return new BrowserSecrets(List.of(held));
    }

    /// Whether one of them is the secret of that fingerprint.
    public boolean hold(SecretHash fingerprint) {
        return held.stream().map(Secret::fingerprint).anyMatch(fingerprint::equals);
    }

    @Override
    public String toString() {
        return "BrowserSecrets[…]";
    }
}
