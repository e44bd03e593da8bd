package onething.application.port.out.licence;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onething.domain.account.AccountHolder;
import onething.domain.code.LicenceCode;
import onething.domain.party.IdCardNumber;
import onething.domain.reuse.Licence;
import onething.domain.text.Line;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A platform that plays what a test tells it, and remembers whom it was asked about.
public final class PlayedLicences implements ElectronicLicences {

    public final List<IdCardNumber> asked = new ArrayList<>();
    public final List<UUID> consents = new ArrayList<>();
    public boolean on = true;
    public Mono<List<Licence>> found = Mono.just(List.of());
    private final Map<Line, Flux<ByteBuffer>> files = new HashMap<>();

    /// Holds these licences.
    public void holds(Licence... licences) {
        found = Mono.just(List.of(licences));
    }

    public void gives(Licence licence, Flux<ByteBuffer> file) {
        files.put(licence.id(), file);
    }

    @Override
    public Mono<Boolean> isOn() {
        return Mono.just(on);
    }

    @Override
    public Mono<List<Licence>> search(LicenceCode kind, AccountHolder.Person holder, UUID consent) {
        return Mono.defer(() -> {
            asked.add(holder.idCard());
            consents.add(consent);
            return found;
        });
    }

    @Override
    public Flux<ByteBuffer> file(Licence licence, UUID consent) {
        return Flux.defer(() -> {
            consents.add(consent);
            return files.get(licence.id());
        });
    }
}
