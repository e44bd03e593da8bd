package onething.web.transparency;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.util.Map;
import onething.application.port.in.transparency.ReadLogHeads;
import onething.application.port.in.transparency.ReadLogKeys;
import onething.application.port.in.transparency.ReadLogKeys.LogVerificationKey;
import onething.web.wire.RequestHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 公证日志: what everyone can read of the transparency log.
@RestController
@RequestMapping("/api/v1/trail/log")
class LogController {

    private final ReadLogHeads readHeads;
    private final ReadLogKeys readKeys;

    LogController(ReadLogHeads readHeads, ReadLogKeys readKeys) {
        this.readHeads = readHeads;
        this.readKeys = readKeys;
    }

    @GetMapping("/heads")
    Mono<LogHeadsView> heads(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "20") int limit) {
        return readHeads
                .read(RequestHeaders.within("after", after, 0, RequestHeaders.GREATEST), RequestHeaders.limit(limit))
                .map(LogHeadsView::of);
    }

    @GetMapping("/keys")
    Mono<Map<String, Object>> keys() {
        return readKeys.read()
                .map(LogController::jwk)
                .collectList()
                .map(all -> new JWKSet(all).toPublicJWKSet().toJSONObject());
    }

    private static JWK jwk(LogVerificationKey published) {
        return new ECKey.Builder(Curve.P_256, published.key())
                .keyID(published.id())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build();
    }
}
