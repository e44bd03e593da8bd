package onething.bootstrap.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import onething.application.port.in.token.ExchangeCode;
import onething.application.port.in.token.ExchangeDeviceCode;
import onething.application.port.in.token.RefreshTokens;
import onething.application.port.out.token.Grants;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.GrantRefused;
import onething.domain.refusal.Refused;
import onething.domain.signin.Authentication;
import onething.domain.signin.CodeGrant;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.SecretHash;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Writes a line for each sign-in that succeeded, whichever way it took, and for each code and token that was
/// refused. It stands around the ports, which know nothing of it.
final class LoggedGrants implements BeanPostProcessor {

    /// A device asks every few seconds until its person has decided.
    private static final Set<String> STILL_WAITING = Set.of("authorization_pending", "slow_down");

    private final ObjectProvider<SecurityLog> log;

    /// @param log asked for when something happens: this exists before it
    LoggedGrants(ObjectProvider<SecurityLog> log) {
        this.log = log;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case ExchangeCode code -> logged(code);
            case RefreshTokens refresh -> logged(refresh);
            case ExchangeDeviceCode device -> logged(device);
            case Grants grants -> new Logged(grants);
            default -> bean;
        };
    }

    private ExchangeCode logged(ExchangeCode code) {
        return command -> code.exchange(command).doOnError(Refused.class, refused -> refused("code", refused));
    }

    private RefreshTokens logged(RefreshTokens refresh) {
        return command ->
                refresh.refresh(command).doOnError(Refused.class, refused -> refused("refresh-token", refused));
    }

    private ExchangeDeviceCode logged(ExchangeDeviceCode device) {
        return (code, client, replaced) -> device.exchange(code, client, replaced)
                .doOnError(Refused.class, refused -> refused("device-code", refused));
    }

    private void refused(String grant, Refused refused) {
        if (refused.refusal() instanceof GrantRefused(var error) && !STILL_WAITING.contains(error)) {
            log.getObject().grantRefused(grant, error);
        }
    }

    /// Every browser that signed in gets a code, and every device that was let in opens a family.
    private final class Logged implements Grants {

        private final Grants grants;

        Logged(Grants grants) {
            this.grants = grants;
        }

        @Override
        public Mono<Void> keepCode(SecretHash code, CodeGrant grant) {
            return grants.keepCode(code, grant).doOnSuccess(_ -> log.getObject().signedIn(grant));
        }

        @Override
        public Mono<Void> open(RefreshFamily family, SecretHash first) {
            return grants.open(family, first).doOnSuccess(_ -> {
                if (family.signedIn().by() == Authentication.Method.DEVICE) {
                    log.getObject().signedIn(family);
                }
            });
        }

        @Override
        public Mono<CodeGrant> redeemCode(SecretHash code, Instant now) {
            return grants.redeemCode(code, now);
        }

        @Override
        public Mono<RefreshFamily> rotate(SecretHash token, String client, SecretHash next, Instant now) {
            return grants.rotate(token, client, next, now);
        }

        @Override
        public Mono<Boolean> isLive(UUID family, Instant now) {
            return grants.isLive(family, now);
        }

        @Override
        public Flux<LiveFamily> liveOf(PersonId person, Instant now, int limit) {
            return grants.liveOf(person, now, limit);
        }

        @Override
        public Mono<Void> revoke(PersonId person, UUID family, Instant now) {
            return grants.revoke(person, family, now);
        }

        @Override
        public Mono<Void> revoke(SecretHash token, String client, Instant now) {
            return grants.revoke(token, client, now);
        }
    }
}
