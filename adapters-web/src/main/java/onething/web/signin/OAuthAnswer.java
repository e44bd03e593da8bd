package onething.web.signin;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import java.util.Map;
import java.util.Optional;
import onething.domain.refusal.Refusal.GrantRefused;
import onething.domain.refusal.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/// Responses of OAuth's endpoints, in OAuth's own format (RFC 6749 §5). No cache may store them.
final class OAuthAnswer {

    private OAuthAnswer() {}

    static ResponseEntity.BodyBuilder unstored(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.PRAGMA, "no-cache");
    }

    static ResponseEntity<Map<String, Object>> refused(ParseException unfit) {
        var error = Optional.ofNullable(unfit.getErrorObject())
                .map(ErrorObject::getCode)
                .orElse(OAuth2Error.INVALID_REQUEST_CODE);
        return refused(error);
    }

    static Mono<ResponseEntity<Map<String, Object>>> refused(Refused refused) {
        return refused.refusal() instanceof GrantRefused(var error) ? Mono.just(refused(error)) : Mono.error(refused);
    }

    private static ResponseEntity<Map<String, Object>> refused(String error) {
        var status = OAuth2Error.INVALID_CLIENT_CODE.equals(error) ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST;
        var answer = unstored(status);
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"onething\"");
        }
        return answer.body(Map.of("error", error));
    }
}
