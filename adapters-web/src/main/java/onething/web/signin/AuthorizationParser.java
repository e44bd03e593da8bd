package onething.web.signin;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.OIDCError;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.account.Scope;
import onething.domain.code.WireNamed;
import onething.domain.signin.CodeChallenge;

/// Reads a request to the authorization endpoint, and names its faults in OAuth's own terms. It accepts
/// only a code with PKCE by S256, returned in the query (RFC 9700 §2.1).
final class AuthorizationParser {

    private static final int MAX_LENGTH = 1024;

    private AuthorizationParser() {}

    /// @throws Unfit with the OAuth error for the client
    static onething.domain.signin.AuthorizationRequest parse(
            String client, String redirectUri, Map<String, List<String>> parameters) throws Unfit {
        var request = parsed(parameters);
        require(ResponseType.CODE.equals(request.getResponseType()), OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
        require(
                request.getResponseMode() == null || ResponseMode.QUERY.equals(request.getResponseMode()),
                OAuth2Error.INVALID_REQUEST);
        require(
                request.getPrompt() == null || !request.getPrompt().toString().contains("none"),
                OIDCError.LOGIN_REQUIRED);
        require(request.getRequestObject() == null, OAuth2Error.REQUEST_NOT_SUPPORTED);
        require(request.getRequestURI() == null, OAuth2Error.REQUEST_URI_NOT_SUPPORTED);
        return new onething.domain.signin.AuthorizationRequest(
                client,
                redirectUri,
                challenge(request),
                scopes(request.getScope()),
                text(parameters, "state"),
                text(parameters, "nonce"));
    }

    /// The scopes that we know. RFC 6749 §3.3 lets a server ignore others.
    static Set<Scope> scopes(com.nimbusds.oauth2.sdk.Scope asked) {
        var known = new LinkedHashSet<Scope>();
        if (asked != null) {
            asked.toStringList().stream()
                    .map(word -> WireNamed.find(Scope.class, word))
                    .flatMap(Optional::stream)
                    .forEach(known::add);
        }
        return known;
    }

    private static AuthorizationRequest parsed(Map<String, List<String>> parameters) throws Unfit {
        try {
            return AuthorizationRequest.parse(parameters);
        } catch (ParseException e) {
            throw new Unfit(Optional.ofNullable(e.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST));
        }
    }

    private static CodeChallenge challenge(AuthorizationRequest request) throws Unfit {
        require(
                request.getCodeChallenge() != null && CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod()),
                OAuth2Error.INVALID_REQUEST);
        try {
            return new CodeChallenge(request.getCodeChallenge().getValue());
        } catch (IllegalArgumentException e) {
            throw new Unfit(OAuth2Error.INVALID_REQUEST);
        }
    }

    private static Optional<String> text(Map<String, List<String>> parameters, String name) throws Unfit {
        var text = Optional.ofNullable(parameters.get(name)).stream()
                .flatMap(Collection::stream)
                .filter(value -> !value.isEmpty())
                .findFirst();
        require(text.map(String::length).orElse(0) <= MAX_LENGTH, OAuth2Error.INVALID_REQUEST);
        return text;
    }

    private static void require(boolean holds, ErrorObject otherwise) throws Unfit {
        if (!holds) {
            throw new Unfit(otherwise);
        }
    }

    /// A client's mistake, in OAuth's terms.
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient ErrorObject error;

        Unfit(ErrorObject error) {
            super(error.getCode(), null, false, false);
            this.error = error;
        }

        ErrorObject error() {
            return error;
        }
    }
}
