package onething.application.port.out.licence;

import java.util.List;
import java.util.UUID;
import onething.domain.account.BusinessLicence;
import onething.domain.party.CreditCode;
import reactor.core.publisher.Mono;

/// Business licences (营业执照) on the platform of licences.
@FunctionalInterface
public interface BusinessLicences {

    /// Gives all with that code; an empty list if there is none. Fails with `Unavailable` when the platform gives
    /// no usable answer, and where there is no platform.
    ///
    /// @param reference the id of the record that is kept here of what follows from it
    Mono<List<BusinessLicence>> search(CreditCode code, UUID reference);
}
