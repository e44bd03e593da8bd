package onething.domain.signin;

import java.util.Set;

/// A program that people sign in to: our pages, or somebody's. It holds no secret; PKCE and its exact redirect addresses
/// stand for it.
///
/// @param name         as the person is told who asks
/// @param redirectUris where a person may be sent back to, compared character by character (RFC 9700 §2.1)
public record Client(String id, String name, Set<String> redirectUris) {

    public Client {
        redirectUris = Set.copyOf(redirectUris);
    }

    public boolean mayRedirectTo(String uri) {
        return redirectUris.contains(uri);
    }
}
