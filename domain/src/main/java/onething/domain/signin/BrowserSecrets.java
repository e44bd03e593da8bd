package onething.domain.signin;

import java.util.List;

/// The secrets in a browser's cookies, one for each sign-in that it started recently. Two tabs can
/// therefore sign in at the same time.
public record BrowserSecrets(List<Secret> held) {

    public BrowserSecrets {
        held = List.copyOf(held);
    }

    /// Whether one of the secrets has this hash.
    public boolean hold(SecretHash hash) {
        return held.stream().map(Secret::hash).anyMatch(hash::equals);
    }

    @Override
    public String toString() {
        return "BrowserSecrets[…]";
    }
}
