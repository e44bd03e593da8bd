package onething.domain.signin;

import java.util.EnumSet;
import java.util.Set;
import onething.domain.account.Account;
import onething.domain.account.Scope;

/// A program that people sign in to: our pages, or another party's. It has no client secret. PKCE and exact
/// redirect addresses protect it instead.
///
/// @param name         the name that the person sees
/// @param redirectUris the allowed redirect addresses, compared character by character (RFC 9700 §2.1)
/// @param scopes       the scopes that the program may get; the desk's program gets only those of staff
public record Client(String id, String name, Set<String> redirectUris, Set<Scope> scopes) {

    public Client {
        redirectUris = Set.copyOf(redirectUris);
        scopes = Set.copyOf(scopes);
    }

    /// A program that every account may sign in to.
    public static Client forEverybody(String id, String name, Set<String> redirectUris) {
        return new Client(id, name, redirectUris, EnumSet.allOf(Scope.class));
    }

    /// The scopes that this program gets when that account signs in. They are among the requested ones, the
    /// account's and the program's. Empty if there are none besides `openid`.
    public Set<Scope> granted(Account account, Set<Scope> requested) {
        var granted = EnumSet.noneOf(Scope.class);
        granted.addAll(account.granted(requested));
        granted.removeIf(scope -> scope != Scope.OPENID && !scopes.contains(scope));
        return granted.equals(EnumSet.of(Scope.OPENID)) ? Set.of() : granted;
    }

    public boolean mayRedirectTo(String uri) {
        return redirectUris.contains(uri);
    }
}
