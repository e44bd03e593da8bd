package onething.application.port.out.amendment;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.Amendment.Mark;
import onething.domain.amendment.AmendmentStage;
import onething.domain.code.GuideCode;
import onething.domain.guide.GuideId;
import onething.domain.refusal.Refusal.AmendmentOpen;
import onething.domain.refusal.Refusal.AmendmentOutdated;
import onething.domain.refusal.Refusal.AmendmentUnknown;
import onething.domain.text.Verbatim;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryAmendments implements Amendments {

    /// Somebody still has to decide on it.
    private static final Set<AmendmentStage> OPEN =
            EnumSet.of(AmendmentStage.EDITING, AmendmentStage.SUBMITTED, AmendmentStage.WITHDRAWING);

    private final Map<UUID, Versioned<Amendment>> stored = new LinkedHashMap<>();

    /// The published versions.
    public final Map<GuideId, Map<String, Verbatim>> versions = new LinkedHashMap<>();

    @Override
    public Mono<Versioned<Amendment>> open(Amendment amendment) {
        return Mono.fromSupplier(() -> {
            requireNoOther(amendment);
            return put(new Versioned<>(amendment, 0));
        });
    }

    @Override
    public Mono<Versioned<Amendment>> find(UUID amendment) {
        return Mono.fromSupplier(() -> stored.get(amendment));
    }

    @Override
    public Flux<Versioned<Amendment>> of(GuideCode guide) {
        return Flux.defer(() -> Flux.fromStream(stored.values().stream()
                .filter(each -> each.value().base().code().equals(guide))
                .sorted(Comparator.comparing((Versioned<Amendment> each) ->
                                each.value().opened().at())
                        .reversed())));
    }

    @Override
    public Mono<Integer> highestVersion(GuideCode guide) {
        return Mono.fromSupplier(() -> versions.keySet().stream()
                .filter(each -> each.code().equals(guide))
                .mapToInt(GuideId::version)
                .max()
                .orElse(0));
    }

    @Override
    public Mono<Versioned<Amendment>> save(Versioned<Amendment> changed, Mark made) {
        return Mono.fromSupplier(() -> {
            var present = stored.get(changed.value().id());
            if (present == null) {
                throw new AmendmentUnknown(changed.value().id()).refused();
            }
            present.at(changed.version());
            requireNoOther(changed.value());
            return put(changed.next());
        });
    }

    @Override
    public Mono<Versioned<Amendment>> publish(Versioned<Amendment> approved, Mark made, Map<String, Verbatim> files) {
        return Mono.defer(() -> {
            var version = approved.value().version();
            if (versions.containsKey(version)) {
                return Mono.error(new AmendmentOutdated(version.version()).refused());
            }
            return save(approved, made).doOnNext(_ -> versions.put(version, files));
        });
    }

    private void requireNoOther(Amendment amendment) {
        stored.values().stream()
                .map(Versioned::value)
                .filter(each -> OPEN.contains(amendment.stage())
                        && OPEN.contains(each.stage())
                        && !each.id().equals(amendment.id())
                        && each.base().code().equals(amendment.base().code()))
                .findFirst()
                .ifPresent(open -> {
                    throw new AmendmentOpen(open.id()).refused();
                });
    }

    private Versioned<Amendment> put(Versioned<Amendment> amendment) {
        stored.put(amendment.value().id(), amendment);
        return amendment;
    }
}
