package onething.domain.signin;

import java.util.Arrays;
import java.util.Optional;

/// What a token lets its bearer be. `openid` asks for an id token besides.
public enum Scope {
    OPENID("openid"),
    CITIZEN("citizen"),
    ENTERPRISE("enterprise"),
    OFFICER("officer"),
    APPROVER("approver"),
    ADMIN("admin");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /// As OAuth spells it.
    public String word() {
        return word;
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
