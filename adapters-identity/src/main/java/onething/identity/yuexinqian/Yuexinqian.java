package onething.identity.yuexinqian;

import java.net.URI;
import java.net.URISyntaxException;
import onething.application.port.out.signin.IdentityProvider;
import onething.domain.account.AccountHolder.Person;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.FaceCheck;
import onething.domain.signin.FaceSignIn.IdentityAssertion;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.Secret;
import onething.identity.yuexinqian.Wire.FaceAnswer;
import onething.identity.yuexinqian.Wire.FaceQuestion;
import onething.identity.yuexinqian.Wire.PersonAnswer;
import onething.identity.yuexinqian.Wire.ResultQuestion;
import onething.identity.yuexinqian.Wire.TokenAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/// 粤信签 as the identity provider. Every failure on the way there becomes the outcome "provider failed". The
/// log has the kind of failure and no personal data.
@Component
class Yuexinqian implements IdentityProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Yuexinqian.class);

    private final YuexinqianClient client;
    private final YuexinqianProperties properties;

    Yuexinqian(YuexinqianClient client, YuexinqianProperties properties) {
        this.client = client;
        this.properties = properties;
    }

    @Override
    public Mono<String> entrance(Secret state, Way way) {
        return Mono.fromSupplier(() -> client.authorizeUrl(
                state.value(),
                switch (way) {
                    case FACE -> "face";
                    case ACCOUNT -> "password";
                }));
    }

    @Override
    public Mono<Introduction> introduce(String code) {
        return client.token(code)
                .flatMap(this::personBehind)
                .onErrorResume(failure -> Mono.just(new Introduction.Failed(theirFault("introduce", failure))))
                .defaultIfEmpty(new Introduction.Failed(FaceOutcome.PROVIDER_ERROR));
    }

    @Override
    public Mono<FaceBeginning> beginFace(IdentityAssertion whom, String outSeqNo, Secret face) {
        var question = new FaceQuestion(
                outSeqNo,
                Digest.IDENTITY_CARD,
                whom.person().name().value(),
                whom.person().idCard().value(),
                whom.openId(),
                UriComponentsBuilder.fromUri(properties.callback())
                        .queryParam("face", face.value())
                        .build()
                        .toUriString());
        return client.beginFace(question)
                .map(answer -> beginning(answer, whom, outSeqNo))
                .onErrorResume(failure -> Mono.just(new FaceBeginning.Failed(theirFault("begin a face", failure))))
                .defaultIfEmpty(new FaceBeginning.Failed(FaceOutcome.PROVIDER_ERROR));
    }

    @Override
    public Mono<FaceOutcome> result(FaceCheck check) {
        var question =
                new ResultQuestion(check.verifyId(), check.outSeqNo(), Digest.certHash(check.person()), check.openId());
        return client.result(question)
                .map(answer -> Verdicts.ofResult(answer.errcode(), answer.verifyRet()))
                .onErrorResume(failure -> Mono.just(theirFault("ask for a result", failure)))
                .defaultIfEmpty(FaceOutcome.PROVIDER_ERROR);
    }

    private Mono<Introduction> personBehind(TokenAnswer answer) {
        var token = answer.accessToken();
        var openId = answer.openid();
        return token == null || openId == null
                ? Mono.just(new Introduction.Failed(Verdicts.ofError(answer.errcode())))
                : client.person(token).map(person -> introduction(person, openId));
    }

    private static Introduction introduction(PersonAnswer answer, String openId) {
        var who = answer.userobj();
        if (answer.errcode() == null || answer.errcode() != 0 || who == null) {
            return new Introduction.Failed(Verdicts.ofError(answer.errcode()));
        }
        if (!who.isAPerson()) {
            return new Introduction.Failed(FaceOutcome.IDENTITY_MISMATCH);
        }
        var name = who.name();
        var number = who.idCardNo();
        if (name == null || number == null || !PersonName.isValid(name) || !IdCardNumber.isValid(number)) {
            return new Introduction.Failed(FaceOutcome.PROVIDER_ERROR);
        }
        var level = who.trustLevel();
        return new Introduction.Known(new IdentityAssertion(
                openId, new Person(new PersonName(name), new IdCardNumber(number)), level == null ? "" : level));
    }

    private static FaceBeginning beginning(FaceAnswer answer, IdentityAssertion whom, String outSeqNo) {
        var verifyId = answer.verifyId();
        var url = answer.url();
        return answer.errcode() != null && answer.errcode() == 0 && verifyId != null && url != null && isWebAddress(url)
                ? new FaceBeginning.Begun(new FaceCheck(verifyId, outSeqNo, whom.openId(), whom.person()), url)
                : new FaceBeginning.Failed(Verdicts.ofError(answer.errcode()));
    }

    /// Whether a browser may be sent there: only web addresses, never something that the browser would run.
    private static boolean isWebAddress(String url) {
        try {
            var address = new URI(url);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static FaceOutcome theirFault(String what, Throwable failure) {
        LOG.warn("粤信签 could not {}: {}", what, failure.getClass().getSimpleName());
        return FaceOutcome.PROVIDER_ERROR;
    }
}
