package onething.identity.licence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import onething.application.port.Unavailable.What;
import onething.application.port.out.licence.BusinessLicences;
import onething.domain.account.BusinessLicence;
import onething.domain.party.CreditCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The business licences of enterprises. What the platform gives is not trusted: a licence with another code counts
/// as no answer.
@Component
class HttpBusinessLicences implements BusinessLicences {

    private final LicencePlatform platform;

    HttpBusinessLicences(LicencePlatform platform) {
        this.platform = platform;
    }

    @Override
    public Mono<List<BusinessLicence>> search(CreditCode code, UUID reference) {
        var wanted = Map.of("creditCode", code.value(), "reference", reference.toString());
        return platform.guarded(
                Mono.defer(() -> platform.asked("/licences/business", wanted, What.BUSINESS_LICENCES)
                                .bodyToMono(BusinessAnswer.class))
                        .map(answer -> answer.toDomain(code)),
                What.BUSINESS_LICENCES);
    }
}
