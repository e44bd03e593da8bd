package onething.domain.signin;

import java.util.EnumSet;
import java.util.Set;
import onething.domain.account.Account;
import onething.domain.account.Scope;

/// A program that people sign in to: our pages, or somebody's. It holds no secret; PKCE and its exact
/// redirect
/// addresses stand for it.
///
/// @param name         as the person is told who asks
/// @param redirectUris where a person may be sent back to, compared character by character (RFC 9700 §2.1)
/// @param scopes       what a person may be in this program: at the desk, staff only
public record Client(String id, String name, Set<String> redirectUris, Set<Scope> scopes) {

    public Client {
        redirectUris = Set.copyOf(redirectUris);
        scopes = Set.copyOf(scopes);
    }

    /// A program that anybody may sign in to.
    public static Client forEverybody(String id, String name, Set<String> redirectUris) {
        return new Client(id, name, redirectUris, EnumSet.allOf(Scope.class));
    }

    /// What this program gets that asked for these scopes, when that person signs in. Empty when there
    /// is nothing that
    /// the person and the program may both be.
    public Set<Scope> granted(Account account, Set<Scope> asked) {
        var granted = EnumSet.noneOf(Scope.class);
        granted.addAll(account.granted(asked));
        granted.removeIf(scope -> scope != Scope.OPENID && !scopes.contains(scope));
        return granted.equals(EnumSet.of(Scope.OPENID)) ? Set.of() : granted;
    }

    public boolean mayRedirectTo(String uri) {
        return redirectUris.contains(uri);
    }
}
