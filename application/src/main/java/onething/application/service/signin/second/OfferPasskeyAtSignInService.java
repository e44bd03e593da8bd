package onething.application.service.signin.second;

import onething.application.port.in.factor.OfferPasskey;
import onething.application.port.in.factor.PasskeyRequest;
import onething.application.port.in.signin.OfferPasskeyAtSignIn;
import onething.application.service.signin.SignInCompletion;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// See [OfferPasskeyAtSignIn].
public final class OfferPasskeyAtSignInService implements OfferPasskeyAtSignIn {

    private final SignInCompletion completion;
    private final OfferPasskey offerPasskey;

    public OfferPasskeyAtSignInService(SignInCompletion completion, OfferPasskey offerPasskey) {
        this.completion = completion;
        this.offerPasskey = offerPasskey;
    }

    @Override
    public Mono<PasskeyRequest> offer(Secret signIn, BrowserSecrets browser) {
        return completion.proven(signIn, browser).flatMap(person -> offerPasskey.offer(person, signIn.hash()));
    }
}
