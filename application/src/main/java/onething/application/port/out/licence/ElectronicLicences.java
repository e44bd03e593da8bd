package onething.application.port.out.licence;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import onething.domain.account.AccountHolder;
import onething.domain.code.LicenceCode;
import onething.domain.reuse.Licence;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The province's platform of electronic licences (电子证照). It is asked only about the person who consented.
///
/// Every failure is an [onething.application.port.Unavailable] of the licences: the platform does not answer, or
/// its answer cannot be used.
public interface ElectronicLicences {

    /// Whether there is a platform to ask.
    Mono<Boolean> isOn();

    /// All licences of this kind that the platform holds for the person, also those that count no more.
    ///
    /// @param consent the id of the recorded consent
    Mono<List<Licence>> search(LicenceCode kind, AccountHolder.Person holder, UUID consent);

    /// The file of a licence, as the platform gives it. The caller owns each buffer.
    ///
    /// @param consent the id of the recorded consent
    Flux<ByteBuffer> file(Licence licence, UUID consent);
}
