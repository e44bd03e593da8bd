package onething.web.signin;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The form of an OAuth client, as the library that parses it wants it. Our clients hold no secret, so a
/// client that sends one is refused.
final class OAuthForm {

    private OAuthForm() {}

    static Mono<HTTPRequest> read(ServerWebExchange exchange, URI address) {
        return exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                ? Mono.error(new ParseException("no client has a secret", OAuth2Error.INVALID_CLIENT))
                : exchange.getFormData().map(form -> message(form, address));
    }

    private static HTTPRequest message(Map<String, List<String>> form, URI address) {
        var message = new HTTPRequest(HTTPRequest.Method.POST, address);
        message.setEntityContentType(ContentType.APPLICATION_URLENCODED);
        message.setBody(URLUtils.serializeParameters(form));
        return message;
    }
}
