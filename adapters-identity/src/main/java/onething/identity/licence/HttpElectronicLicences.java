package onething.identity.licence;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onething.application.port.Unavailable.What;
import onething.application.port.out.licence.ElectronicLicences;
import onething.domain.account.AccountHolder;
import onething.domain.code.LicenceCode;
import onething.domain.reuse.Licence;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The licences of people. The store of files limits the size of a file.
@Component
class HttpElectronicLicences implements ElectronicLicences {

    private final LicencePlatform platform;

    HttpElectronicLicences(LicencePlatform platform) {
        this.platform = platform;
    }

    @Override
    public Mono<Boolean> isOn() {
        return Mono.just(platform.isOn());
    }

    @Override
    public Mono<List<Licence>> search(LicenceCode kind, AccountHolder.Person holder, UUID consent) {
        var wanted = Map.of(
                "type",
                kind.value(),
                "holder",
                Map.of(
                        "name",
                        holder.name().value(),
                        "idNumber",
                        holder.idCard().value()),
                "consent",
                consent.toString());
        return platform.guarded(
                Mono.defer(() -> platform.asked("/licences/search", wanted, What.LICENCES)
                                .bodyToMono(SearchAnswer.class))
                        .map(SearchAnswer::toDomain),
                What.LICENCES);
    }

    @Override
    public Flux<ByteBuffer> file(Licence licence, UUID consent) {
        var wanted = Map.of(
                "id", licence.id().value(),
                "holder", licence.holder().value(),
                "consent", consent.toString());
        return platform.guarded(
                Flux.defer(() -> platform.asked("/licences/file", wanted, What.LICENCES)
                                .bodyToFlux(DataBuffer.class))
                        .map(HttpElectronicLicences::copied),
                What.LICENCES);
    }

    private static ByteBuffer copied(DataBuffer received) {
        var copy = ByteBuffer.allocate(received.readableByteCount());
        received.toByteBuffer(copy);
        DataBufferUtils.release(received);
        return copy;
    }
}
